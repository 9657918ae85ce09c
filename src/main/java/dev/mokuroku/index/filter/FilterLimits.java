package dev.mokuroku.index.filter;

import dev.mokuroku.error.CatalogException;
import java.util.List;

/// Limits of conditions, for all filter languages.
public final class FilterLimits {
    /// Characters of a value, or of the path of a field.
    static final int MAX_TEXT_LENGTH = 1_024;
    /// Conditions and values of one filter; each costs a look-up.
    public static final int MAX_CONDITIONS = 5_000;

    private int counted;

    /// Counts the conditions of one filter.
    public FilterLimits() {}

    /// @return false if the limit is exceeded
    public boolean tryAdd(int conditions) {
        counted += conditions;
        return counted <= MAX_CONDITIONS;
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field) {
        if (field.length() > MAX_TEXT_LENGTH) {
            throw CatalogException.invalidInput("%s…: the path of a field must be at most %d characters long but is %d"
                    .formatted(field.substring(0, 40), MAX_TEXT_LENGTH, field.length()));
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field, String value) {
        check(field);
        if (value.length() > MAX_TEXT_LENGTH) {
            throw CatalogException.invalidInput("%s: a value must be at most %d characters long but is %d"
                    .formatted(field, MAX_TEXT_LENGTH, value.length()));
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field, List<String> values) {
        check(field);
        values.forEach(value -> check(field, value));
    }
}
