package dev.mokuroku.api.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.search.SearchRequest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cursors of a search: how many stand before. What is found has no lasting place, since every change of
/// the catalog weighs words anew.
final class SearchPlace {
    private static final Pattern CURSOR = Pattern.compile("rank:(\\d{1,6})");

    private SearchPlace() {}

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
                    "after: '%s' is not a cursor of a search".formatted(Cursor.shown(after)));
        }
        int rank = Integer.parseInt(cursor.group(1));
        if (rank > SearchRequest.DEEPEST) {
            throw CatalogException.invalidInput(
                    "after must be among the first %d that are found".formatted(SearchRequest.DEEPEST));
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
