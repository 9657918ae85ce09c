package dev.mokuroku.platform.exemption;

import dev.mokuroku.error.CatalogException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day of an exemption, which counts; null for no end.
public final class LastDay {
    private LastDay() {}

    /// Whether the exemption lasts on this day.
    public static boolean contains(@Nullable LocalDate until, LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /// @throws CatalogException `INVALID_INPUT` naming `until`
    public static void checkNotPast(@Nullable LocalDate until, LocalDate today) {
        if (!contains(until, today)) {
            throw CatalogException.invalidField("until", "must not be in the past but is " + until);
        }
    }
}
