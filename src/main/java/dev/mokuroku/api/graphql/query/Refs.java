package dev.mokuroku.api.graphql.query;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;

/// References as arguments.
public final class Refs {
    public static final String DESCRIPTION = "kind:namespace/name; the namespace may be left out.";

    private Refs() {}

    /// @throws CatalogException `INVALID_INPUT` for what is none
    public static EntityRef parse(String ref) {
        try {
            return EntityRef.parse(ref, "", EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw new CatalogException(ErrorCode.INVALID_INPUT, "ref", "ref: " + malformed.getMessage());
        }
    }
}
