package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity of a page.")
public record EntityEdge(
        @NonNull @Description("The entity's place in the order; it stays right while others come and go.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node) {}
