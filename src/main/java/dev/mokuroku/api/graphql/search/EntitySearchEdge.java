package dev.mokuroku.api.graphql.search;

import dev.mokuroku.api.graphql.entity.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A search result.")
public record EntitySearchEdge(
        @NonNull @Description("The result's cursor, for the next page.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,
        @Description("The rank; 1 for the best match.") int rank,

        @NonNull @Description("The texts that match, with marked matches.")
        List<@NonNull Highlight> highlights) {}
