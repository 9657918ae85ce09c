package dev.mokuroku.platform.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagePatternTest {
    @ParameterizedTest
    @CsvSource({
        "pkg:npm/%40acme/logging, pkg:npm/%40acme/logging, true",
        "pkg:npm/%40acme/logging, pkg:npm/%40acme/logging@1.0.0, true",
        "pkg:npm/%40acme/logging, pkg:npm/%40acme/logging-extra, false",
        "pkg:npm/%40acme/logging, pkg:npm/logging, false",
        "pkg:npm/%40acme/cdk-*, pkg:npm/%40acme/cdk-queue, true",
        "pkg:npm/%40acme/cdk-*, pkg:npm/%40acme/cdk, false",
        "pkg:maven/com.acme/kit*, pkg:maven/com.acme.kit/kit, false",
        "pkg:githubactions/acme/workflows, pkg:githubactions/acme/workflows/.github/workflows/build.yml@v1, true",
        "pkg:githubactions/acme/workflows, pkg:githubactions/acme/workflows-two, false",
        "pkg:golang/github.com/acme/kit, pkg:golang/github.com/acme/kit/v2, true",
        "pkg:golang/github.com/acme/kit, pkg:golang/github.com/acme/kit/vault, false",
        "pkg:helm/base?repository_url=charts.acme.com, pkg:helm/base?repository_url=charts.acme.com, true",
        "pkg:helm/base?repository_url=charts.acme.com, pkg:helm/base?repository_url=elsewhere.com, false",
        "pkg:docker/acme/java*?repository_url=images.acme.com, pkg:docker/acme/java21?repository_url=images.acme.com, true",
        "pkg:docker/acme/java*?repository_url=images.acme.com, pkg:docker/acme/java21, false",
        "pkg:pypi/Acme.Logging, pkg:pypi/acme-logging, true"
    })
    void matchesThePackagesOfItsName(String pattern, String purl, boolean matches) {
        assertThat(PackagePattern.parse(pattern).matches(purl)).isEqualTo(matches);
    }

    @Test
    void writesItselfInCanonicalSpelling() {
        assertThat(PackagePattern.parse("pkg:PyPI/Acme_Logging*").text()).isEqualTo("pkg:pypi/acme-logging*");
        assertThat(PackagePattern.parse("pkg:npm/@acme/cdk-*").text()).isEqualTo("pkg:npm/%40acme/cdk-*");
    }

    @Test
    void beginsAsAllItsPackages() {
        PackagePattern images = PackagePattern.parse("pkg:docker/shop/base-*?repository_url=images.example.com");
        String image = "pkg:docker/shop/base-java?repository_url=images.example.com";
        assertThat(images.matches(image)).isTrue();
        assertThat(image).startsWith(images.start());
    }
}
