package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"catalog-info.yaml", "a b/100%/c#d/é/catalog-info.yaml", "q?x/y.yaml", "%23/%25.yaml"})
    void isFoundAgainByItsAddress(String path) {
        GithubFile file = GithubFile.of("github.com", "acme/shop", "main", path);
        String address = file.id().origin().target();
        assertThat(address).doesNotContain("#", "?");
        assertThat(GithubFile.parse(address)).contains(file);
    }

    @Test
    void isFoundAgainOnABranchWithASlash() {
        GithubFile file = GithubFile.of("github.com", "acme/shop", "release/v3", "svc/catalog-info.yaml");
        GithubFile parsed = GithubFile.parse(file.id().origin().target()).orElseThrow();
        assertThat(parsed.possiblePaths())
                .containsExactly("v3/svc/catalog-info.yaml", "svc/catalog-info.yaml", "catalog-info.yaml");
        assertThat(parsed.onDefaultBranch("release/v3")).isEqualTo(file);
    }
}
