package dev.mokuroku.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.LocationRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationPrefixesTest {
    private final LocationPrefixes beginnings =
            new LocationPrefixes(List.of(url("acme/Shop/blob/"), url("acme/pay/blob/"), url("acme/shop-2/blob/")));

    @Test
    void areFoundInLettersOfAnyCase() {
        assertThat(beginnings.matches(url("ACME/shop/blob/main/catalog-info.yaml")))
                .isTrue();
        assertThat(beginnings.matches(url("acme/shop-2/blob/z"))).isTrue();
        assertThat(beginnings.matches(url("acme/pay/blob/"))).isTrue();
    }

    @Test
    void areNotFoundInOthers() {
        assertThat(beginnings.matches(url("acme/shop-3/blob/main"))).isFalse();
        assertThat(beginnings.matches(url("acme/a/blob/main"))).isFalse();
        assertThat(beginnings.matches(url("acme/pay/blo"))).isFalse();
        assertThat(new LocationPrefixes(List.of()).matches(url("acme/pay/blob/main")))
                .isFalse();
    }

    private static LocationRef url(String path) {
        return LocationRef.url("https://github.com/" + path);
    }
}
