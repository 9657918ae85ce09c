package dev.mokuroku.platform.usage.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactRequirementTest {
    @ParameterizedTest
    @CsvSource({
        "npm, 1.2.3, 1.2.3",
        "npm, =1.2.3-rc.1, 1.2.3-rc.1",
        "maven, 1.2, 1.2",
        "maven, [1.2], 1.2",
        "pypi, ==1.2.3, 1.2.3",
        "nuget, [4.0.1], 4.0.1",
        "docker, 21.0.4-jre, 21.0.4-jre",
        "githubactions, v3.2.1, 3.2.1",
        "cargo, =1.0.7, 1.0.7",
        "helm, 19.6.4, 19.6.4",
        "generic, v20.11.1, 20.11.1"
    })
    void recognisesOneVersion(String type, String requirement, String version) {
        assertThat(ExactRequirement.version(type, requirement)).contains(version);
    }

    @ParameterizedTest
    @CsvSource({
        "npm, ^1.2.3",
        "npm, ~1.2",
        "npm, 1.x",
        "npm, latest",
        "npm, workspace:*",
        "maven, '[1.0,2.0)'",
        "maven, ${revision}",
        "maven, 1.+",
        "pypi, '>=1,<2'",
        "pypi, ==1.*",
        "docker, 21",
        "docker, 3.12-slim",
        "githubactions, v3",
        "githubactions, main",
        "githubactions, 49b2c7284f162a862e106b9a5a00fd1f7f23adcc",
        "cargo, 1.0.7",
        "helm, 3.x.x",
        "generic, 20"
    })
    void recognisesNoneInARangeOrAFloatingTag(String type, String requirement) {
        assertThat(ExactRequirement.version(type, requirement)).isEmpty();
    }
}
