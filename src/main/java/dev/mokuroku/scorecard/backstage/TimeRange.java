package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.backstage.metric.Issues;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The days of a history.
record TimeRange(LocalDate from, LocalDate to) {
    private static final Duration MAX = Duration.ofDays(365);

    /// @throws CatalogException with the issues in the plugin's shape
    static TimeRange parse(@Nullable String from, @Nullable String to) {
        Issues issues = new Issues();
        Instant start = instant("from", from, issues);
        Instant end = instant("to", to, issues);
        if (start != null && end != null) {
            if (start.isAfter(end)) {
                issues.add("custom", "from must be less than or equal to to", "from");
            } else if (Duration.between(start, end).compareTo(MAX) > 0) {
                issues.add("custom", "time range must not exceed 365 days", "to");
            }
        }
        issues.throwIfAny();
        return new TimeRange(day(start), day(end));
    }

    /// Those until today.
    List<LocalDate> days(LocalDate today) {
        LocalDate last = to.isAfter(today) ? today : to;
        return from.isAfter(last)
                ? List.of()
                : from.datesUntil(last.plusDays(1)).toList();
    }

    private static LocalDate day(@Nullable Instant time) {
        return LocalDate.ofInstant(Objects.requireNonNull(time), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(String name, @Nullable String text, Issues issues) {
        if (text == null) {
            issues.add("invalid_type", "Required", name);
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            issues.add("invalid_string", "Invalid datetime", name);
            return null;
        }
    }
}
