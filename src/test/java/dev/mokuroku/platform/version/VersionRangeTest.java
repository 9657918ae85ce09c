package dev.mokuroku.platform.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({
        "vers:npm/>=1.2.0|<2.0.0, SEMVER, v1.9.9, true",
        "vers:npm/>=1.2.0|<2.0.0, SEMVER, 2.0.0, false",
        "vers:npm/<2, SEMVER, 2.0.0, false",
        "vers:npm/>=2, SEMVER, 2.0.0, true",
        "vers:semver/>=2, SEMVER, 10.0.0, true",
        "'>=v1.2 | <2', SEMVER, 1.2.0, true",
        "vers:maven/<2.17.1, MAVEN, 2.17.0, true",
        "vers:maven/<2.17.1, MAVEN, 2.17.1, false",
        "vers:docker/<17, GENERIC, 11-jre, true",
        "vers:docker/<17, GENERIC, 17-jre, false",
        "vers:calendar/>=2025.10, CALENDAR, 2026-01-01, true",
        "vers:golang/>=1.2.0|<2, GO, v1.3.0, true",
        "vers:pypi/1.0|1.1, PYPI, 1.1.0, true",
        "vers:npm/*, SEMVER, 0.1.0, true",
        "vers:npm/!=1.0.0, SEMVER, 1.0.0, false",
        "vers:npm/>=1, MAVEN, 1.5, false",
    })
    void containsVersions(String range, VersionScheme scheme, String version, boolean contained) {
        assertThat(VersionRange.parse(range, scheme)
                        .contains(scheme.parse(version).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "^1.2", "vers:npm/", "vers:npm/>=", "vers:npm/>=latest", "1.x"})
    void saysWhatIsRight(String range) {
        assertThatThrownBy(() -> VersionRange.parse(range, VersionScheme.SEMVER))
                .isInstanceOf(InvalidRangeException.class)
                .hasMessage("must be a range of semver versions in VERS notation, such as vers:semver/>=1.2.0|<2.0.0");
    }

    @Test
    void refusesUnknownSchemesAndLongTexts() {
        assertThatThrownBy(() -> VersionRange.parse("vers:cobol/>=1", VersionScheme.SEMVER))
                .hasMessage("names the unknown version scheme \"cobol\"");
        assertThatThrownBy(() -> VersionRange.parse("1|".repeat(501), VersionScheme.SEMVER))
                .hasMessage("must have at most 1000 characters");
    }

    @Test
    void keepsItsText() {
        assertThat(VersionRange.parse("vers:npm/>=v1", VersionScheme.MAVEN))
                .hasToString("vers:npm/>=v1")
                .extracting(VersionRange::scheme)
                .isEqualTo(VersionScheme.SEMVER);
    }
}
