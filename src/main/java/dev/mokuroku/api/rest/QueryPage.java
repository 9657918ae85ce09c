package dev.mokuroku.api.rest;

import dev.mokuroku.index.Cursor;
import org.jspecify.annotations.Nullable;

/// Which page of the answer to a query is wanted.
///
/// @param from the cursor that the client was given; null for the first page
/// @param counted whether the first page tells how many match
record QueryPage(
        EntitiesQuery query,
        int limit,
        int offset,
        boolean counted,
        @Nullable QueryCursor from) {
    private static final int DEFAULT_LIMIT = 200;
    /// A page before another is turned round in memory.
    private static final int MOST_BACKWARD = 1_000;

    static QueryPage first(EntitiesQuery query, @Nullable Integer limit, @Nullable Integer offset, boolean counted) {
        return new QueryPage(query, limit == null ? DEFAULT_LIMIT : limit, offset == null ? 0 : offset, counted, null);
    }

    static QueryPage at(QueryCursor cursor, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        return new QueryPage(
                cursor.query(), cursor.previous() ? Math.min(size, MOST_BACKWARD) : size, 0, false, cursor);
    }

    /// @param place of the value, as `request/query`
    static boolean isCounted(@Nullable String totalItems, String place) {
        if (totalItems == null || totalItems.equals("include")) {
            return true;
        }
        if (totalItems.equals("exclude")) {
            return false;
        }
        throw Parameters.notAllowed(place + "/totalItems", "include, exclude");
    }

    boolean isBackward() {
        return from != null && from.previous();
    }

    @Nullable
    Cursor place() {
        return from == null ? null : from.place();
    }
}
