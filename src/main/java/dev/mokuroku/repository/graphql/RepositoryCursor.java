package dev.mokuroku.repository.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.repository.query.KnownRepositories;
import java.util.Base64;
import java.util.regex.Pattern;

/// A position among repositories; it stays valid while other repositories come and go.
///
/// @param key of the repository at the position, which may no longer exist
record RepositoryCursor(String key) {
    private static final String PREFIX = "repository ";
    private static final Pattern TEXT = Pattern.compile(PREFIX + "([^/\\p{Cntrl}]+/[^/\\p{Cntrl}]+)");

    static RepositoryCursor of(String slug) {
        return new RepositoryCursor(KnownRepositories.keyOf(slug));
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + key).getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` for a text that is not such a cursor
    static RepositoryCursor decode(String encoded) {
        try {
            var text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(encoded), UTF_8));
            if (text.matches()) {
                return new RepositoryCursor(text.group(1));
            }
        } catch (IllegalArgumentException notBase64) {
            // reported below, like every invalid cursor
        }
        throw CatalogException.invalidInput(
                "after: '%s' is not a cursor of repositories".formatted(Cursor.abbreviated(encoded)));
    }
}
