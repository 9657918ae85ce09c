package dev.mokuroku.platform.exemption;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import org.jspecify.annotations.Nullable;

/// What persons write about an exemption.
public final class ExemptionText {
    private static final int MAX_LENGTH = 2_000;

    private ExemptionText() {}

    /// @throws CatalogException `INVALID_INPUT` naming `reason`
    public static String reason(String text) {
        String reason = checked("reason", text);
        if (reason.isEmpty()) {
            throw CatalogException.invalidField("reason", "must not be blank");
        }
        return reason;
    }

    /// Null for a blank one.
    static @Nullable String comment(@Nullable String text) {
        return text == null || text.isBlank() ? null : checked("comment", text);
    }

    private static String checked(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw CatalogException.invalidField(
                    field, "must have at most %d characters but has %d".formatted(MAX_LENGTH, text.length()));
        }
        return StorableText.check(field, text.strip());
    }
}
