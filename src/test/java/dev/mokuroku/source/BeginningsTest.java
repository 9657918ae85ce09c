package dev.mokuroku.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.LocationRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private final Beginnings beginnings =
            new Beginnings(List.of(url("acme/Shop/blob/"), url("acme/pay/blob/"), url("acme/shop-2/blob/")));

    @Test
    void areFoundInLettersOfAnyCase() {
        assertThat(beginnings.hasOneOf(url("ACME/shop/blob/main/catalog-info.yaml")))
                .isTrue();
        assertThat(beginnings.hasOneOf(url("acme/shop-2/blob/z"))).isTrue();
        assertThat(beginnings.hasOneOf(url("acme/pay/blob/"))).isTrue();
    }

    @Test
    void areNotFoundInOthers() {
        assertThat(beginnings.hasOneOf(url("acme/shop-3/blob/main"))).isFalse();
        assertThat(beginnings.hasOneOf(url("acme/a/blob/main"))).isFalse();
        assertThat(beginnings.hasOneOf(url("acme/pay/blo"))).isFalse();
        assertThat(new Beginnings(List.of()).hasOneOf(url("acme/pay/blob/main")))
                .isFalse();
    }

    private static LocationRef url(String path) {
        return LocationRef.url("https://github.com/" + path);
    }
}
