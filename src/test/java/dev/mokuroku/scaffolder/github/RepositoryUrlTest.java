package dev.mokuroku.scaffolder.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RepositoryUrlTest {
    @Test
    void readsHostOwnerAndRepository() {
        RepositoryUrl url = RepositoryUrl.parse("GitHub.com?owner=acme&repo=my%20shop&x");
        assertThat(url.host()).isEqualTo("github.com");
        assertThat(url.slug()).isEqualTo("acme/my shop");
        assertThat(url.api("/topics")).isEqualTo("/repos/acme/my%20shop/topics");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> RepositoryUrl.parse("github.com?repo=shop"))
                .hasMessage(
                        "Invalid repo URL passed to publisher: https://github.com/?repo=shop, missing owner; write the repository as github.com?owner=acme&repo=shop");
        assertThatThrownBy(() -> RepositoryUrl.parse("github.com"))
                .hasMessage(
                        "Invalid repo URL passed to publisher: https://github.com/, missing owner; write the repository as github.com?owner=acme&repo=shop");
    }

    @Test
    void saysHowAnAddressIsWritten() {
        assertThatThrownBy(() -> RepositoryUrl.parse("https://github.example/acme/cart.git"))
                .hasMessageEndingWith(
                        "missing owner; write https://github.example/acme/cart.git as github.example?owner=acme&repo=cart");
    }
}
