package dev.mokuroku.api.rest.query;

import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.index.Cursor;
import org.jspecify.annotations.Nullable;

/// The requested page of a query.
///
/// @param cursor the cursor that the client sent; null for the first page
/// @param counted whether to count all matches for the first page
record QueryPage(
        EntitiesQuery query,
        int limit,
        int offset,
        boolean counted,
        @Nullable QueryCursor cursor) {
    private static final int DEFAULT_LIMIT = 200;
    /// A previous page is reversed in memory.
    private static final int MAX_BACKWARD_LIMIT = 1_000;

    static QueryPage first(EntitiesQuery query, @Nullable Integer limit, @Nullable Integer offset, boolean counted) {
        return new QueryPage(query, limit == null ? DEFAULT_LIMIT : limit, offset == null ? 0 : offset, counted, null);
    }

    static QueryPage at(QueryCursor cursor, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        return new QueryPage(
                cursor.query(), cursor.previous() ? Math.min(size, MAX_BACKWARD_LIMIT) : size, 0, false, cursor);
    }

    /// @param path the path for error messages, such as `request/query`
    static boolean isCounted(@Nullable String totalItems, String path) {
        if (totalItems == null || totalItems.equals("include")) {
            return true;
        }
        if (totalItems.equals("exclude")) {
            return false;
        }
        throw RequestValidation.notAllowed(path + "/totalItems", "include, exclude");
    }

    boolean isBackward() {
        return cursor != null && cursor.previous();
    }

    @Nullable
    Cursor position() {
        return cursor == null ? null : cursor.position();
    }
}
