package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.deployment.DeploymentSource;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(DeploymentSource.class)
@Description("How a report of a deployment came.")
public enum DeploymentOrigin {
    @Description("By REST or GraphQL.")
    API,
    @Description("By a CDEvent.")
    CDEVENTS,
    @Description("From GitHub's deployments.")
    GITHUB,
    @Description("From a file that a setting names.")
    FILE
}
