package dev.mokuroku.frontend.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.index.search.SearchRequest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page number in base64: Backstage's frontend decodes and creates cursors itself to show the page
/// number.
final class PageNumberCursor {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private PageNumberCursor() {}

    static String encode(int page) {
        return Base64.getEncoder().encodeToString(Integer.toString(page).getBytes(UTF_8));
    }

    /// @param size documents a page
    static int decode(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        String page = text(cursor);
        if (!NUMBER.matcher(page).matches()) {
            throw InvalidParameters.malformed("pageCursor", "must be a cursor from a previous response");
        }
        int number = Integer.parseInt(page);
        if (!isReachable(number, size)) {
            throw InvalidParameters.malformed(
                    "pageCursor", "must be within the first %d results".formatted(SearchRequest.MAX_RESULT_WINDOW));
        }
        return number;
    }

    static boolean isReachable(int page, int size) {
        return (long) page * size < SearchRequest.MAX_RESULT_WINDOW;
    }

    private static String text(String cursor) {
        try {
            return new String(Base64.getDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
