package dev.mokuroku.platform.radar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.version.Release;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadarTimelineTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Test
    void showsTrialAdoptionAndHold() {
        assertThat(timeline("deprecated", release("1.0.0", "2025-03-01"), release("1.0.0-rc.1", "2025-01-01")))
                .containsExactly(
                        new TechRadar.Snapshot("2025-03-01", "hold", -1),
                        new TechRadar.Snapshot("2025-03-01", "adopt", 1),
                        new TechRadar.Snapshot("2025-01-01", "trial", 0));
    }

    @Test
    void ignoresLaterPreReleases() {
        assertThat(timeline("production", release("1.0.0", "2025-03-01"), release("2.0.0-rc.1", "2026-01-01")))
                .containsExactly(new TechRadar.Snapshot("2025-03-01", "adopt", 0));
    }

    @ParameterizedTest
    @CsvSource({"production, adopt", "experimental, trial", "planned, assess", "Deprecated, hold", "other, trial"})
    void isNeverEmpty(String lifecycle, String ring) {
        assertThat(timeline(lifecycle)).containsExactly(new TechRadar.Snapshot("2026-06-01", ring, 0));
        Release undated = new Release(VersionScheme.SEMVER.parse("1.0.0").orElseThrow(), null, false);
        assertThat(timeline(lifecycle, undated)).hasSize(1);
    }

    private static List<TechRadar.Snapshot> timeline(String lifecycle, Release... releases) {
        return RadarTimeline.of(List.of(releases), lifecycle, TODAY);
    }

    private static Release release(String version, String date) {
        return new Release(
                VersionScheme.SEMVER.parse(version).orElseThrow(), Instant.parse(date + "T00:00:00Z"), false);
    }
}
