package dev.mokuroku.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryPathTest {
    private static final String FILE = "https://github.com/shop/store/blob/main/catalog-info.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/shop/store/tree/main/catalog-info.yaml",
                "https://github.com/shop/store/edit/main/catalog-info.yaml",
                "https://github.com/shop/store/raw/main/catalog-info.yaml",
                "https://github.com/shop/store/raw/refs/heads/main/catalog-info.yaml",
                "https://github.com/shop/store/blob/refs/tags/main/catalog-info.yaml",
                "https://raw.githubusercontent.com/shop/store/main/catalog-info.yaml",
                "https://raw.githubusercontent.com/shop/store/refs/heads/main/catalog-info.yaml",
                "https://github.com/Shop/STORE/blob/main/catalog-info.yaml",
                "https://GitHub.com/shop/store.git/blob/main/catalog-info.yaml",
                "https://github.com/shop/store/blob/main/catalog-info.yaml?plain=1",
                "https://github.com/shop/store/blob/main/catalog-info.yaml?ref_type=heads#L10-L20",
                "https://github.com/shop/store/blob/main/catalog%2Dinfo.yaml#L10",
                "https://github.com/shop/store//blob/main/catalog-info.yaml",
            })
    void isTheSameFileInEverySpelling(String url) {
        assertThat(RepositoryPath.areSameFile(FILE, url)).isTrue();
        assertThat(RepositoryPath.areSameFile(url, FILE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/shop/store/blob/main/Catalog-info.yaml",
                "https://github.com/shop/store/blob/dev/catalog-info.yaml",
                "https://github.com/shop/store/blob/main/a/catalog-info.yaml",
                "https://github.com/shop/other/blob/main/catalog-info.yaml",
                "https://ghe.example.com/shop/store/blob/main/catalog-info.yaml",
                "https://github.com/shop/store",
                "not a url",
            })
    void isAnotherFile(String url) {
        assertThat(RepositoryPath.areSameFile(FILE, url)).isFalse();
    }

    @Test
    void comparesAddressesOutsideOfRepositoriesToTheLetter() {
        assertThat(RepositoryPath.areSameFile("https://h/a/b.yaml?v=1", "https://h/a/b.yaml?v=2"))
                .isFalse();
        assertThat(RepositoryPath.areSameFile("https://h/a/b.yaml", "https://h/A/b.yaml"))
                .isFalse();
        assertThat(RepositoryPath.areSameFile("https://h/x", "https://h/x")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://github.com/shop/store,                                      HEAD,    ''
            https://github.com/shop/store.git/,                                 HEAD,    ''
            https://github.com/shop/store/tree/main,                            main,    ''
            https://github.com/shop/store/blob/main/docs/my file #1.yaml,       main,    docs/my file #1.yaml
            https://github.com/shop/store/blob/main/docs/my%20file%20%231.yaml, main,    docs/my file #1.yaml
            https://github.com/shop/store/blob/main/docs #1/a.yaml,             main,    docs #1/a.yaml
            https://github.com/shop/store/blob/main/a.yaml#b.yaml,              main,    a.yaml
            https://github.com/shop/store/blob/main/100%/é.yaml,                main,    100%/é.yaml
            https://github.com/shop/store/blob/refs/heads/release/v3/a.yaml,    release, v3/a.yaml
            https://github.com/shop/store/blob/release%2Fv3/a.yaml,             release, v3/a.yaml
            """)
    void parsesRevisionAndPath(String url, String revision, String path) {
        assertThat(RepositoryPath.parse(url))
                .contains(new RepositoryPath("github.com", "shop", "store", revision, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/shop",
                "https://github.com",
                "https://github.com/shop/store/issues/7",
                "https://github.com/shop/store/blob",
                "https://github.com/shop/store/blob/main/a/%2e%2e/%2E%2E/b.yaml",
                "https://github.com/shop/store/blob/main/x #1/../../b.yaml",
                "ssh://git@github.com/shop/store.git",
            })
    void parsesNothingElse(String url) {
        assertThat(RepositoryPath.parse(url)).isEmpty();
    }

    @Test
    void listsTheRevisionsThatAnAddressCanMean() {
        RepositoryPath path = RepositoryPath.parse("https://github.com/shop/store/blob/release/v3/svc/a.yaml")
                .orElseThrow();
        assertThat(path.revisions()).containsExactly("release", "release/v3", "release/v3/svc");
        assertThat(path.withRevision("release/v3"))
                .contains(new RepositoryPath("github.com", "shop", "store", "release/v3", "svc/a.yaml"));
        assertThat(path.withRevision("release/v")).isEmpty();
        assertThat(path.withRevision("release/v3").orElseThrow().revisions())
                .containsExactly("release/v3", "release/v3/svc");
    }
}
