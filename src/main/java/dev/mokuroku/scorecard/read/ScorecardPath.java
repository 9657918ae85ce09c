package dev.mokuroku.scorecard.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.ScorecardKind;

/// The part of an address that names a scorecard or a group: its name, `production-readiness`; of another
/// namespace than the default one `namespace:name`.
public final class ScorecardPath {
    private ScorecardPath() {}

    /// @throws CatalogException `NOT_FOUND` for what cannot be a name
    public static EntityRef parse(String part) {
        return parse(ScorecardKind.KIND, part);
    }

    /// @throws CatalogException `NOT_FOUND` for what cannot be a name
    public static EntityRef parse(String kind, String part) {
        int colon = part.indexOf(':');
        String namespace = colon < 0 ? EntityRef.DEFAULT_NAMESPACE : part.substring(0, colon);
        try {
            return EntityRef.parse(
                    StorableText.check("path", "%s:%s/%s".formatted(kind, namespace, part.substring(colon + 1))));
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.notFound("No %s '%s' is in the catalog".formatted(kind, part));
        }
    }
}
