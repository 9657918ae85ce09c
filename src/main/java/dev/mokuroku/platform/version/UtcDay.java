package dev.mokuroku.platform.version;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days of policies, deadlines and histories are days in UTC.
public final class UtcDay {
    private UtcDay() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
