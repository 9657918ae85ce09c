package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.platform.deployment.RunningVersion;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("RunningVersion")
@Description("What runs in an environment.")
public record RunningVersionView(
        @NonNull @Description("The reference of what runs, kind:namespace/name.")
        String component,

        @NonNull @Description("The name of the environment in lower case, or the reference of its Resource.")
        String environment,

        @Nullable @Description("The instance, where the environment has several.")
        String instance,

        @Nullable @Description("The version; null where only the commit is known.")
        String version,

        @Nullable @Description("The hash of the commit.") String commit,
        @NonNull @Description("When it was deployed.") Instant since,

        @Nullable @Description("A page that shows more, such as the run of the pipeline.")
        String link,

        @Id
        @NonNull
        @Description("The id of the deployment that brought it, which may be older than the deployments that are kept.")
        String deploymentId) {
    static RunningVersionView of(RunningVersion running) {
        return new RunningVersionView(
                running.target().component().toString(),
                running.target().environment(),
                running.target().instance(),
                running.version(),
                running.commit(),
                running.since(),
                running.link(),
                running.deployment().toString());
    }
}
