package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.deployment.Deployment;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Deployment")
@Description("A report of a deployment.")
public record DeploymentView(
        @Id @NonNull @Description("Identifies the report.") String id,

        @NonNull @Description("The reference of what was deployed, kind:namespace/name.")
        String component,

        @NonNull @Description("The name of the environment in lower case, or the reference of its Resource.")
        String environment,

        @Nullable @Description("The instance, where the environment has several.")
        String instance,

        @Nullable @Description("The version; null where only the commit is known.")
        String version,

        @Nullable @Description("The hash of the commit.") String commit,

        @Nullable @Description("When the commit was made; null while it is not known.")
        Instant committedAt,

        @NonNull @Description("What became of it.") DeploymentState status,
        @Nullable @Description("When it started.") Instant startedAt,
        @Nullable @Description("When it ended.") Instant finishedAt,

        @NonNull
        @Description("Orders the deployments of a component: when it finished, else when it started or was reported.")
        Instant effectiveAt,

        @NonNull @Description("When it was reported.") Instant reportedAt,

        @Nullable @Description("A page that shows more, such as the run of the pipeline.")
        String link,

        @NonNull @Description("How the report came.") DeploymentOrigin source,

        @NonNull @Description("Who reported it: user:default/ada, ci, github.")
        String reporter,

        @Nullable @Description("The key of the report, if it had one.")
        String key) {
    static DeploymentView of(Deployment deployment) {
        return new DeploymentView(
                deployment.id().toString(),
                deployment.target().component().toString(),
                deployment.target().environment(),
                deployment.target().instance(),
                deployment.version(),
                deployment.commit(),
                deployment.committedAt(),
                EnumMirrors.convert(deployment.status(), DeploymentState.class),
                deployment.startedAt(),
                deployment.finishedAt(),
                deployment.effectiveAt(),
                deployment.reportedAt(),
                deployment.link(),
                EnumMirrors.convert(deployment.source(), DeploymentOrigin.class),
                deployment.reporter(),
                deployment.key());
    }
}
