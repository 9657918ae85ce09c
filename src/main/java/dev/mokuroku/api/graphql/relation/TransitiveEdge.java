package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TransitiveEntityEdge")
@Description("An entity that relations lead to, by the shortest way.")
public record TransitiveEdge(
        @NonNull @Description("The entity's place among those that were found.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,

        @Description("How many relations lead there; 1 for a neighbour.")
        int depth,

        @NonNull @Description("The entity before it on the way.")
        String viaRef,

        @NonNull @Description("The relation that leads here from there: dependencyOf, apiConsumedBy, …")
        String relation) {}
