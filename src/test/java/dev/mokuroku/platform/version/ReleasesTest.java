package dev.mokuroku.platform.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final Releases releases = Releases.of(List.of(
            release("3.0.0-rc.1", "2026-06-01"),
            release("1.0.0", "2025-01-01"),
            release("2.1.0", "2026-03-01"),
            release("1.1.0", "2025-06-01"),
            release("2.0.0", "2026-01-01"),
            release("1.1.1", "2026-05-01")));

    @Test
    void sayTheLatestStableOne() {
        assertThat(releases.latest().orElseThrow().version()).hasToString("2.1.0");
        assertThat(Releases.of(List.of(release("1.0.0-rc.1", "2025-01-01"))).latest())
                .isEmpty();
    }

    @Test
    void countWhatAVersionIsBehind() {
        assertThat(drift("2.1.0")).isEqualTo(Drift.NONE);
        assertThat(drift("2.0.0")).isEqualTo(new Drift(1, 0, day("2026-03-01")));
        assertThat(drift("1.0.0")).isEqualTo(new Drift(4, 1, day("2025-06-01")));
        assertThat(drift("0.9.0")).isEqualTo(new Drift(5, 2, day("2025-01-01")));
    }

    @Test
    void countFullDays() {
        assertThat(drift("2.0.0").days(NOW)).isEqualTo(121);
        assertThat(drift("2.0.0").days(day("2026-01-15"))).isZero();
    }

    @Test
    void neverCountPreReleases() {
        assertThat(drift("3.0.0-rc.1")).isEqualTo(Drift.NONE);
        assertThat(drift("2.1.0-rc.1").versions()).isEqualTo(1);
    }

    @Test
    void countDaysFromTheFirstReplacementByDate() {
        // 1.1.1 came after 2.0.0, which replaced 1.1.0 first.
        assertThat(drift("1.1.0")).isEqualTo(new Drift(3, 1, day("2026-01-01")));
    }

    @Test
    void countNoDaysWithoutDates() {
        Releases undated = Releases.of(List.of(new Release(version("1.1.0"), null, false)));
        assertThat(undated.driftOf(version("1.0.0"))).isEqualTo(new Drift(1, 0, null));
        assertThat(undated.driftOf(version("1.0.0")).days(NOW)).isZero();
    }

    @Test
    void takeTheWordOfThePublisherForPreReleases() {
        assertThat(new Release(version("2.0.0"), null, true).isPreRelease()).isTrue();
        assertThat(new Release(version("2.0.0-rc.1"), null, false).isPreRelease())
                .isTrue();
    }

    @Test
    void policiesTellSupport() {
        SupportPolicy policy = new SupportPolicy(
                range(">=1"),
                List.of(
                        new Deprecation(range("<1.1"), null, "old", LocalDate.parse("2026-06-30")),
                        new Deprecation(
                                range("<2"), LocalDate.parse("2026-01-01"), null, LocalDate.parse("2027-01-01")),
                        new Deprecation(range("<2.1"), LocalDate.parse("2026-12-01"), null, null)));
        LocalDate today = LocalDate.parse("2026-06-30");
        assertThat(policy.statusOf(version("0.9.0"), today)).isEqualTo(SupportStatus.UNSUPPORTED);
        assertThat(policy.statusOf(version("1.0.0"), today)).isEqualTo(SupportStatus.UNSUPPORTED);
        assertThat(policy.statusOf(version("1.0.0"), today.minusDays(1))).isEqualTo(SupportStatus.DEPRECATED);
        assertThat(policy.statusOf(version("1.5.0"), today)).isEqualTo(SupportStatus.DEPRECATED);
        assertThat(policy.statusOf(version("2.0.0"), today)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(policy.statusOf(version("2.1.0"), today)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(new SupportPolicy(range(">=1"), List.of()).statusOf(version("0.9.0"), today))
                .isEqualTo(SupportStatus.UNSUPPORTED);
        assertThat(SupportPolicy.NONE.statusOf(version("1.0.0"), today)).isEqualTo(SupportStatus.UNKNOWN);
    }

    private Drift drift(String version) {
        return releases.driftOf(version(version));
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    private static Version version(String text) {
        return VersionScheme.SEMVER.parse(text).orElseThrow();
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text, VersionScheme.SEMVER);
    }

    private static Release release(String version, String date) {
        return new Release(version(version), day(date), false);
    }
}
