package dev.mokuroku.graphql.paging;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("The position of a page among all pages.")
public record PageInfo(
        @Description("Whether more follow.") boolean hasNextPage,

        @Description("Whether the page starts after a cursor.")
        boolean hasPreviousPage,

        @Nullable @Description("The cursor of the first item; null on an empty page.")
        String startCursor,

        @Nullable
        @Description(
                "The cursor of the last item: pass it as after for the next page; null on an empty page, except in `changes` and `auditTrail`.")
        String endCursor) {
    /// @param hasPrevious whether the page starts after a cursor
    public static PageInfo of(List<String> cursors, boolean hasNext, boolean hasPrevious) {
        return new PageInfo(
                hasNext,
                hasPrevious,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
    }
}
