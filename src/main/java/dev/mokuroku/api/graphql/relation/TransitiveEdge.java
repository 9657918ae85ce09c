package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TransitiveEntityEdge")
@Description("An entity that relations reach, by the shortest path.")
public record TransitiveEdge(
        @NonNull @Description("The entity's cursor among the reached entities.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,

        @Description("How many relations lead there; 1 for a neighbour.")
        int depth,

        @NonNull @Description("The previous entity on the path.")
        String viaRef,

        @NonNull @Description("The relation from the previous entity: dependencyOf, apiConsumedBy, …")
        String relation) {}
