package dev.mokuroku.api.graphql.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.search.SearchRequest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cursors of a search: the rank of a result. A result has no stable position, because every change of
/// the catalog changes scores.
final class SearchCursor {
    private static final Pattern CURSOR = Pattern.compile("rank:(\\d{1,6})");

    private SearchCursor() {}

    static String encode(int rank) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("rank:" + rank).getBytes(UTF_8));
    }

    static int decode(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        Matcher cursor = CURSOR.matcher(text(after));
        if (!cursor.matches()) {
            throw CatalogException.invalidInput(
                    "after: '%s' is not a cursor of a search".formatted(Cursor.abbreviated(after)));
        }
        int rank = Integer.parseInt(cursor.group(1));
        if (rank > SearchRequest.MAX_RESULT_WINDOW) {
            throw CatalogException.invalidInput(
                    "after must be within the first %d results".formatted(SearchRequest.MAX_RESULT_WINDOW));
        }
        return rank;
    }

    private static String text(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
