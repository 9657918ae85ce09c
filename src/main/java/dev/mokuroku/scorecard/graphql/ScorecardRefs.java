package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.ScorecardKind;
import org.jspecify.annotations.Nullable;

/// References as arguments.
public final class ScorecardRefs {
    public static final String DESCRIPTION =
            "The reference of a scorecard; the kind and the namespace may be left out.";

    private ScorecardRefs() {}

    /// @param field for the error
    /// @throws CatalogException `INVALID_INPUT`
    public static EntityRef parse(String field, String text) {
        return parse(field, text, ScorecardKind.KIND);
    }

    /// @param kind if the text has none
    public static EntityRef parse(String field, String text, String kind) {
        try {
            return EntityRef.parse(StorableText.check(field, text), kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            throw new CatalogException(ErrorCode.INVALID_INPUT, field, field + ": " + malformed.getMessage());
        }
    }

    /// As [#parse], null for null.
    public static @Nullable EntityRef parseOrNull(String field, @Nullable String text, String kind) {
        return text == null ? null : parse(field, text, kind);
    }
}
