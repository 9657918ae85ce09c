package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.error.CatalogException;

/// Over how many days figures are computed.
public final class FigureDays {
    public static final int DEFAULT = 90;
    private static final int MAX = 400;

    private FigureDays() {}

    /// @throws CatalogException `INVALID_INPUT` if there are too many or too few
    public static int check(int days) {
        if (days < 1 || days > MAX) {
            throw CatalogException.invalidField("days", "must be from 1 to %d but is %d".formatted(MAX, days));
        }
        return days;
    }
}
