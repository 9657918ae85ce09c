package dev.mokuroku.frontend.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.index.search.SearchRequest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page's number in base 64: Backstage's frontend reads and makes cursors itself, to show which page
/// one is on.
final class SearchCursor {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private SearchCursor() {}

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
            throw InvalidParameters.malformed("pageCursor", "must be a cursor that an answer gave");
        }
        int number = Integer.parseInt(page);
        if (!isReachable(number, size)) {
            throw InvalidParameters.malformed(
                    "pageCursor", "must lead to one of the first %d results".formatted(SearchRequest.DEEPEST));
        }
        return number;
    }

    static boolean isReachable(int page, int size) {
        return (long) page * size < SearchRequest.DEEPEST;
    }

    private static String text(String cursor) {
        try {
            return new String(Base64.getDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
