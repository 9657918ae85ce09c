package dev.mokuroku.repository.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.repository.query.KnownRepositories;
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
        return Cursors.encodeText(PREFIX + key);
    }

    /// @throws CatalogException `INVALID_INPUT` for a text that is not such a cursor
    static RepositoryCursor decode(String encoded) {
        var text = TEXT.matcher(Cursors.decodeText(encoded));
        if (!text.matches()) {
            throw new CatalogException(
                    ErrorCode.INVALID_INPUT,
                    "after",
                    "after: '%s' is not a cursor of repositories".formatted(Cursors.abbreviated(encoded)));
        }
        return new RepositoryCursor(text.group(1));
    }
}
