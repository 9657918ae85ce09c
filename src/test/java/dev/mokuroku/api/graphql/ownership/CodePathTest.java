package dev.mokuroku.api.graphql.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePathTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            acme/shop,                                              -,            -,           acme/shop, -
            acme/shop,                                              ./src/A.java, -,           acme/shop, src/A.java
            https://github.com/acme/shop,                           -,            github.com,  acme/shop, -
            https://github.com/acme/shop.git,                       /a/b,         github.com,  acme/shop, a/b
            https://ghe.example.com:8443/acme/shop/tree/main/web/,  -,            ghe.example.com:8443, acme/shop, web/
            -,                                                      https://github.com/acme/shop/blob/main/a/b.ts, github.com, acme/shop, a/b.ts
            """)
    void readsNamesAndUrls(
            @Nullable String repository,
            @Nullable String path,
            @Nullable String host,
            String name,
            @Nullable String within) {
        assertThat(CodePath.of(repository, path)).isEqualTo(new CodePath(host, name, within));
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThatThrownBy(() -> CodePath.of("shop", null)).hasMessageStartingWith("repository must be owner/name");
        assertThatThrownBy(() -> CodePath.of(null, "src"))
                .hasMessageStartingWith("repository must be owner/name or a URL");
        assertThatThrownBy(() -> CodePath.of("https://github.com/acme", null))
                .hasMessageStartingWith("repository must be the URL of a repository but is 'https://github.com/acme'");
        assertThatThrownBy(() -> CodePath.of(null, "https://a b/c/d")).hasMessageStartingWith("path must be the URL");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
            url:https://github.com/acme/shop/tree/main/,                      ''
            url:https://github.com/acme/shop/tree/main/web/,                  web/
            url:https://github.com/acme/shop/tree/main/web,                   web/
            url:https://github.com/Acme/Shop/blob/main/web/catalog-info.yaml, web/
            url:https://github.com/acme/other/tree/main/,                     -
            url:https://ghe.example.com/acme/shop/tree/main/,                 -
            url:https://example.com/nowhere,                                  -
            url:https://not a url,                                            -
            file:/srv/catalog-info.yaml,                                      -
            """)
    void reportsTheFolderOfALocation(String location, @Nullable String folder) {
        assertThat(CodePath.of("https://github.com/acme/shop", null).folderIn(location))
                .isEqualTo(folder);
    }

    @Test
    void isWithinTheFoldersAroundIt() {
        CodePath place = CodePath.of("acme/shop", "web/src/a.ts");
        assertThat(place.isWithin("")).isTrue();
        assertThat(place.isWithin("web/")).isTrue();
        assertThat(place.isWithin("webshop/")).isFalse();
        assertThat(CodePath.of("acme/shop", "web").isWithin("web/")).isTrue();
    }
}
