package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity that words found.")
public record EntitySearchEdge(
        @NonNull @Description("The place among what was found, for the next page.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,
        @Description("1 for the best.") int rank,
        @NonNull @Description("Where the words were found.") List<@NonNull Highlight> highlights) {}
