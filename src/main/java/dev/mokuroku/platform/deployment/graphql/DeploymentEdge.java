package dev.mokuroku.platform.deployment.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A deployment on a page.")
public record DeploymentEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The deployment.") DeploymentView node) {}
