package dev.mokuroku.api.graphql.query;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;

/// References as arguments.
public final class Refs {
    public static final String DESCRIPTION = "kind:namespace/name; the namespace may be left out.";

    private Refs() {}

    /// @throws CatalogException `INVALID_INPUT` for what is none
    public static EntityRef parse(String ref) {
        try {
            return EntityRef.parse(ref, "", EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidInput("ref: " + malformed.getMessage());
        }
    }
}
