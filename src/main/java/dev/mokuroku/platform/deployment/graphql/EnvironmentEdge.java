package dev.mokuroku.platform.deployment.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An environment on a page.")
public record EnvironmentEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The environment.") EnvironmentView node) {}
