package dev.mokuroku.api.graphql.search;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.index.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// Cursors of a search: the rank of a result. A result has no stable position, because every change of
/// the catalog changes scores.
final class SearchCursor {
    private static final String KIND = "rank";

    private SearchCursor() {}

    static String encode(int rank) {
        return Cursors.encode(KIND, rank);
    }

    /// @return 0 without a cursor
    /// @throws CatalogException `INVALID_INPUT` for a text that is not a cursor of a search
    static int decode(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        long rank = Cursors.decode("after", KIND, 1, after).number(0);
        if (rank > SearchRequest.MAX_RESULT_WINDOW) {
            throw CatalogException.invalidInput(
                    "after must be within the first %d results".formatted(SearchRequest.MAX_RESULT_WINDOW));
        }
        return Math.toIntExact(rank);
    }
}
