package dev.mokuroku.frontend.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.mokuroku.http.Base64Json;
import dev.mokuroku.index.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// A page number in base64: Backstage's frontend decodes and creates cursors itself to show the page
/// number.
final class PageNumberCursor {
    private PageNumberCursor() {}

    static String encode(int page) {
        return Base64Json.encode(IntNode.valueOf(page));
    }

    /// @param size documents a page
    static int decode(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        int number = Base64Json.decode(cursor)
                .filter(page -> page.isInt() && page.intValue() >= 0)
                .map(JsonNode::intValue)
                .orElseThrow(
                        () -> InvalidParameters.malformed("pageCursor", "must be a cursor from a previous response"));
        if (!isReachable(number, size)) {
            throw InvalidParameters.malformed(
                    "pageCursor", "must be within the first %d results".formatted(SearchRequest.MAX_RESULT_WINDOW));
        }
        return number;
    }

    static boolean isReachable(int page, int size) {
        return (long) page * size < SearchRequest.MAX_RESULT_WINDOW;
    }
}
