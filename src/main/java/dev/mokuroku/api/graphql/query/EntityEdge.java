package dev.mokuroku.api.graphql.query;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity of a page.")
public record EntityEdge(
        @NonNull @Description("The entity's cursor; it stays valid while other entities come and go.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node) {}
