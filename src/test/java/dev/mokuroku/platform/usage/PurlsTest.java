package dev.mokuroku.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurlsTest {
    @ParameterizedTest
    @CsvSource({
        "pkg:npm/@acme/ui@1.2.3, pkg:npm/%40acme/ui",
        "pkg:pypi/Foo_Bar, pkg:pypi/foo-bar",
        "pkg:maven/org.a/b@1?type=jar, pkg:maven/org.a/b"
    })
    void areCanonicalWithoutVersion(String written, String canonical) {
        assertThat(Purls.canonical("purl", written)).isEqualTo(canonical);
    }

    @Test
    void keepTheRepository() {
        assertThat(Purls.canonical("purl", "pkg:docker/a/b@1?repository_url=images.example.com"))
                .isEqualTo("pkg:docker/a/b?repository_url=images.example.com");
    }

    @Test
    void rejectAnythingElse() {
        assertThatThrownBy(() -> Purls.canonical("purl", "react"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("purl must be a package URL such as");
    }
}
