package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(DeploymentStatus.class)
@Description("What a report says of a deployment.")
public enum DeploymentState {
    @Description("The version runs.")
    SUCCEEDED,
    @Description("The version does not run; what ran before still does.")
    FAILED,
    @Description("The deployment has begun.")
    IN_PROGRESS,
    @Description("This version runs again, after a later one.")
    ROLLED_BACK,
    @Description("Nothing runs there any more.")
    REMOVED
}
