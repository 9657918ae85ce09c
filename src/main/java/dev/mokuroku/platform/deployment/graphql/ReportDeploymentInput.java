package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ReportDeploymentInput")
@Description("What was deployed where.")
public class ReportDeploymentInput {
    @NonNull
    @Description("The reference of what was deployed, kind:namespace/name, or the name of a component. "
            + "The catalog need not know it yet.")
    public String component = "";

    @NonNull
    @Description("The name of the environment, or the reference of a Resource.")
    public String environment = "";

    @Nullable
    @Description("The instance, where the environment has several.")
    public String instance;

    @Nullable
    @Description("The version. The version or the commit is needed, unless the component was removed.")
    public String version;

    @Nullable
    @Description("The hash of the commit, 7 to 64 hexadecimal digits.")
    public String commit;

    @Nullable
    @Description("When the commit was made. The lead time begins then.")
    public Instant committedAt;

    @DefaultValue("SUCCEEDED")
    @Description("What became of it.")
    public DeploymentState status = DeploymentState.SUCCEEDED;

    @Nullable
    @Description("When it started.")
    public Instant startedAt;

    @Nullable
    @Description("When it ended. Now, if neither time is given.")
    public Instant finishedAt;

    @Nullable
    @Description("A page that shows more, such as the run of the pipeline.")
    public String link;

    @Nullable
    @Description(
            "Makes the report idempotent: what the caller reports of the component with the same key is stored once.")
    public String key;

    DeploymentInput toInput() {
        return new DeploymentInput(
                component,
                environment,
                instance,
                version,
                commit,
                Objects.toString(committedAt, null),
                EnumMirrors.convert(status, DeploymentStatus.class).text(),
                Objects.toString(startedAt, null),
                Objects.toString(finishedAt, null),
                link,
                key);
    }
}
