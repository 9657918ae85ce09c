package dev.mokuroku.source.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushedFilesTest {
    private static final PushedFiles PUSHED =
            new PushedFiles("github.com", "acme", "shop", "release/v3", Set.of("services/a/catalog-info.yaml"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/shop/blob/release/v3/services/a/catalog-info.yaml",
                "https://github.com/ACME/Shop/tree/release/v3/services/a/catalog-info.yaml",
                "https://github.com/acme/shop/raw/refs/heads/release/v3/services/a/catalog-info.yaml",
                "https://raw.githubusercontent.com/acme/shop/release/v3/services/a/catalog-info.yaml",
                "https://raw.githubusercontent.com/acme/shop/refs/heads/release/v3/services/a/catalog-info.yaml",
                "https://github.com/acme/shop/blob/release/v3/services/*/catalog-info.yaml",
                "https://github.com/acme/shop/blob/release/v3/services/a/catalog-info.yaml?plain=1"
            })
    void includeTheAddressesOfAFile(String address) {
        assertThat(PUSHED.include(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/shop/blob/main/services/a/catalog-info.yaml",
                "https://github.com/acme/shop/blob/release/v3/catalog-info.yaml",
                "https://github.com/acme/shop/blob/release/v3/apis/*/catalog-info.yaml",
                "https://github.com/acme/shop-old/blob/release/v3/services/a/catalog-info.yaml",
                "https://github.com/umbrella/shop/blob/release/v3/services/a/catalog-info.yaml",
                "https://example.com/acme/shop/blob/release/v3/services/a/catalog-info.yaml",
                "https://github.com/acme/shop",
                "no address"
            })
    void includeNoOthers(String address) {
        assertThat(PUSHED.include(address)).isFalse();
    }

    @Test
    void includeAllOfTheRevisionWherePathsAreNotKnown() {
        PushedFiles anything =
                PushedFiles.of("github.com", "acme", PushedFiles.nameOf("shop", PushedFiles.DEFAULT_BRANCH), Set.of());
        assertThat(anything.include("https://github.com/acme/shop/blob/HEAD/any.yaml"))
                .isTrue();
        assertThat(anything.include("https://github.com/acme/shop/blob/main/any.yaml"))
                .isFalse();
    }
}
