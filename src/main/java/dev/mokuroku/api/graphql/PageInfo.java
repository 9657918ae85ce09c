package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("Where a page stands among all pages.")
public record PageInfo(
        @Description("Whether more follow.") boolean hasNextPage,

        @Description("Whether the page starts behind a cursor.")
        boolean hasPreviousPage,

        @Nullable @Description("The first one's cursor; null on an empty page.")
        String startCursor,

        @Nullable @Description("The last one's cursor, which the next page starts behind; null on an empty page.")
        String endCursor) {
    /// @param paged whether the page starts behind a cursor
    public static PageInfo of(List<String> cursors, boolean hasNext, boolean paged) {
        return new PageInfo(
                hasNext,
                paged,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
    }
}
