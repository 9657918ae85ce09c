package dev.mokuroku.platform.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSchemeTest {
    @ParameterizedTest
    @CsvSource({
        "SEMVER, 1.9.0, 1.10.0",
        "SEMVER, 1.0.0-rc.2, 1.0.0-rc.10",
        "SEMVER, 1.0.0-rc.1, v1.0.0",
        "SEMVER, v4, 5.0.0",
        "MAVEN, 1.0-alpha-1, 1.0-beta-1",
        "MAVEN, 1.0-SNAPSHOT, 1.0",
        "MAVEN, 1.0, 1.0.1",
        "MAVEN, 33.0.0-jre, 33.1.0-jre",
        "PYPI, 1.0rc1, 1.0",
        "PYPI, 1.0, 1.0.post1",
        "GO, v0.0.0-20240101000000-abcdefabcdef, v0.1.0",
        "GO, 1.9.0, v1.10.0",
        "NUGET, 1.0.0-beta, 1.0.0.1",
        "COMPOSER, 1.0.0-RC1, 1.0.0",
        "CALENDAR, 2025.12, 2026.1",
        "CALENDAR, 2026-04-01, 2026-04-02",
        "GENERIC, 17-jre-alpine, 21-jre",
        "GENERIC, 3.9.1, 3.11",
        "GENERIC, 1.0.0-rc1, 1.0.0",
        "GENERIC, 21.0.2+13-LTS, 21.0.10",
    })
    void ordersVersions(VersionScheme scheme, String lower, String higher) {
        assertThat(version(scheme, lower)).isLessThan(version(scheme, higher));
        assertThat(version(scheme, higher)).isGreaterThan(version(scheme, lower));
    }

    @ParameterizedTest
    @CsvSource({
        "SEMVER, v1.2.3, 1.2.3",
        "SEMVER, 1.2, 1.2.0",
        "MAVEN, 1.0, 1.0.0",
        "NUGET, 1.0, 1.0.0.0",
        "GENERIC, 17-jre, 17-alpine",
    })
    void knowsEqualVersions(VersionScheme scheme, String one, String other) {
        assertThat(version(scheme, one)).isEqualTo(version(scheme, other)).hasSameHashCodeAs(version(scheme, other));
    }

    @ParameterizedTest
    @CsvSource({
        "SEMVER, 2.0.0-rc.1, true",
        "SEMVER, 2.0.0+build.5, false",
        "SEMVER, 0.8.3, false",
        "SEMVER, 0.8.3-beta.1, true",
        "GO, v0.8.3, false",
        "COMPOSER, 0.8.3, false",
        "MAVEN, 2.0.0.RC1, true",
        "MAVEN, 2.0-SNAPSHOT, true",
        "MAVEN, 5.4.0.Final, false",
        "MAVEN, 33.0.0-jre, false",
        "MAVEN, 1.0-20260101.120000-1, true",
        "PYPI, 1.0.dev3, true",
        "PYPI, 1.0a1, true",
        "PYPI, 1.0+cpu.dev, false",
        "PYPI, 1.0.post1, false",
        "GO, v1.2.3-0.20240101000000-abcdefabcdef, true",
        "GENERIC, 17-jre-alpine, false",
        "GENERIC, 1.0.0.pre, true",
        "GENERIC, 3.13.0rc2, true",
        "GENERIC, 25-ea, true",
    })
    void knowsPreReleases(VersionScheme scheme, String text, boolean isPreRelease) {
        assertThat(version(scheme, text).isPreRelease()).isEqualTo(isPreRelease);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoVersion(VersionScheme scheme) {
        for (String text : List.of("", " ", "latest", "main", "*", "^1", "workspace:*", "-1", "v", "${version}")) {
            assertThat(scheme.parse(text)).as(text).isEmpty();
        }
        assertThat(scheme.parse("1".repeat(201))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99999999999999999999.1", "1.99999999999999999999", "1.0.0-99999999999999999999", "1..2", "1.-"})
    void survivesAbsurdVersions(String text) {
        for (VersionScheme scheme : VersionScheme.values()) {
            Optional<Version> parsed = scheme.parse(text);
            parsed.ifPresent(
                    version -> assertThat(version.compareTo(scheme.parse(text).orElseThrow()))
                            .isZero());
            parsed.ifPresent(version -> assertThat(version.major()).isNotNegative());
        }
    }

    @Test
    void isFoundByItsNameAndByTypesOfPackageUrls() {
        assertThat(VersionScheme.of("calendar")).contains(VersionScheme.CALENDAR);
        assertThat(VersionScheme.of("SemVer")).contains(VersionScheme.SEMVER);
        assertThat(VersionScheme.of("docker")).contains(VersionScheme.GENERIC);
        assertThat(VersionScheme.of("helm")).contains(VersionScheme.SEMVER);
        assertThat(VersionScheme.of("nonsense")).isEmpty();
        assertThat(VersionScheme.ofPackageType("swift")).isEqualTo(VersionScheme.GENERIC);
    }

    @Test
    void namesMajors() {
        assertThat(version(VersionScheme.SEMVER, "v12.3.4").major()).isEqualTo(12);
        assertThat(version(VersionScheme.CALENDAR, "2026.4").major()).isEqualTo(2026);
        assertThat(version(VersionScheme.GENERIC, "21-jre").major()).isEqualTo(21);
    }

    private static Version version(VersionScheme scheme, String text) {
        return scheme.parse(text).orElseThrow();
    }
}
