package dev.mokuroku.scorecard.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
    @Test
    void endsToday() {
        TimeRange range = TimeRange.parse("2026-11-01T10:00:00.000Z", "2026-12-01T00:00:00Z");
        assertThat(range.days(LocalDate.parse("2026-11-03")))
                .extracting(LocalDate::toString)
                .containsExactly("2026-11-01", "2026-11-02", "2026-11-03");
        assertThat(range.days(LocalDate.parse("2026-10-03"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-12-01T00:00:00Z, Required",
        "2026-12-01, 2026-12-01T00:00:00Z, Invalid datetime",
        "2026-12-02T00:00:00Z, 2026-12-01T00:00:00Z, from must be less than or equal to to",
        "2025-11-01T00:00:00Z, 2026-12-01T00:00:00Z, time range must not exceed 365 days",
    })
    void refusesOthers(@Nullable String from, String to, String problem) {
        assertThatThrownBy(() -> TimeRange.parse(from, to))
                .hasMessageStartingWith("Invalid query parameters: [")
                .hasMessageContaining(problem);
    }
}
