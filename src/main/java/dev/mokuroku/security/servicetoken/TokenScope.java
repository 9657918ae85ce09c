package dev.mokuroku.security.servicetoken;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import java.util.List;
import org.jboss.logging.Logger;

/// The entities that a token is limited to.
///
/// @param text as issued: a filter, or a predicate in JSON
public record TokenScope(String text, EntityFilter entities) {
    static final int MAX_LENGTH = 4_000;

    private static final Logger LOG = Logger.getLogger(TokenScope.class);

    /// @throws CatalogException `INVALID_INPUT` naming the field `scope`
    static TokenScope parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw CatalogException.invalidField(
                    "scope", "must have at most %d characters but has %d".formatted(MAX_LENGTH, text.length()));
        }
        try {
            return new TokenScope(text.strip(), FilterText.parse(text));
        } catch (CatalogException malformed) {
            throw CatalogException.invalidField(
                    "scope",
                    "must be a filter (kind=component,spec.type=service) or a predicate in JSON: "
                            + malformed.getMessage());
        }
    }

    /// A scope that this release cannot parse contains no entities.
    static TokenScope stored(String text) {
        try {
            return parse(text);
        } catch (CatalogException malformed) {
            LOG.errorf(
                    "A service token has a scope that cannot be used, and sees no entities: %s",
                    malformed.getMessage());
            return new TokenScope(text, new EntityFilter.Any(List.of()));
        }
    }
}
