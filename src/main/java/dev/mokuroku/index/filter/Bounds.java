package dev.mokuroku.index.filter;

import dev.mokuroku.error.CatalogException;
import java.util.List;

/// What conditions may hold, in whichever language they are written. Nothing that is longer can be found.
public final class Bounds {
    /// Characters of a value, or of the path of a field.
    static final int LONGEST = 1_024;
    /// Conditions and values: each is a look-up of its own.
    public static final int MOST = 5_000;

    private int counted;

    /// For one filter, whose conditions are counted.
    public Bounds() {}

    /// @return false where these are more than may be
    public boolean take(int conditions) {
        counted += conditions;
        return counted <= MOST;
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field) {
        if (field.length() > LONGEST) {
            throw CatalogException.invalidInput("%s…: the path of a field must be at most %d characters long but is %d"
                    .formatted(field.substring(0, 40), LONGEST, field.length()));
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field, String value) {
        check(field);
        if (value.length() > LONGEST) {
            throw CatalogException.invalidInput("%s: a value must be at most %d characters long but is %d"
                    .formatted(field, LONGEST, value.length()));
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static void check(String field, List<String> values) {
        check(field);
        values.forEach(value -> check(field, value));
    }
}
