package dev.mokuroku.platform.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.ReleaseSource;
import dev.mokuroku.platform.component.VersionPolicy;
import dev.mokuroku.platform.release.PublishedRelease.Origin;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedReleasesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Test
    void ordersByTheSchemeAndLeavesOutWhatHasNoOrder() {
        OrderedReleases releases = releases(tag("1.10.0"), tag("1.9.0"), tag("2.0.0-rc.1"), tag("nightly"));
        assertThat(releases.published())
                .extracting(item -> item.version().text())
                .containsExactly("2.0.0-rc.1", "1.10.0", "1.9.0");
    }

    @Test
    void takesNoPreReleaseForTheLatest() {
        assertThat(releases(tag("2.0.0-rc.1"), tag("1.10.0")).latest())
                .map(item -> item.version().text())
                .contains("1.10.0");
        assertThat(releases(tag("2.0.0-rc.1")).latest()).isEmpty();
    }

    @Test
    void endsSupportWithTheCycle() {
        OrderedReleases releases = releases(cycle("22.21.0", "22", "2027-04-30"), cycle("18.20.8", "18", "2025-04-30"));
        assertThat(status(releases, "18.1.0")).isEqualTo(SupportStatus.UNSUPPORTED);
        assertThat(status(releases, "22.1.0")).isEqualTo(SupportStatus.SUPPORTED);
    }

    @Test
    void readsCyclesOfTwoNumbers() {
        assertThat(CycleRange.of("3.9", VersionScheme.SEMVER)).hasToString("Optional[>=3.9|<3.10]");
        assertThat(CycleRange.of("bookworm", VersionScheme.SEMVER)).isEmpty();
    }

    private static SupportStatus status(OrderedReleases releases, String version) {
        return releases.support().statusOf(VersionScheme.SEMVER.parse(version).orElseThrow(), TODAY);
    }

    private static OrderedReleases releases(PublishedRelease... releases) {
        return OrderedReleases.of(component(), List.of(releases));
    }

    private static PublishedRelease tag(String version) {
        return new PublishedRelease(version, Origin.TAG, null, false, null, null);
    }

    private static PublishedRelease cycle(String version, @Nullable String cycle, String endOfSupport) {
        return new PublishedRelease(
                version, Origin.END_OF_LIFE, null, false, null, null, cycle, LocalDate.parse(endOfSupport));
    }

    private static PlatformComponent component() {
        return new PlatformComponent(
                EntityRef.parse("platformcomponent:default/node"),
                "1",
                "Node",
                "runtime",
                "production",
                null,
                null,
                List.of(),
                null,
                new VersionPolicy(
                        VersionScheme.SEMVER,
                        new ReleaseSource.EndOfLife("nodejs"),
                        SupportPolicy.NONE,
                        null,
                        Map.of()));
    }
}
