package dev.mokuroku.source.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    @ParameterizedTest
    @CsvSource({
        // the host alone, on the port of the scheme
        "h.test, https://h.test/a, true",
        "h.test, http://h.test/a, true",
        "h.test, https://H.TEST/a, true",
        "h.test, https://h.test:443/a, true",
        "h.test, https://h.test:8443/a, false",
        "h.test, http://h.test:443/a, false",
        "h.test, https://a.h.test/a, false",
        "h.test, https://h.test.evil.test/a, false",
        "h.test, https://evilh.test/a, false",
        "h.test, https://h.test./a, false",
        // ports
        "h.test:8443, https://h.test:8443/a, true",
        "h.test:8443, https://h.test/a, false",
        "h.test:443, https://h.test/a, true",
        "h.test:443, http://h.test/a, false",
        "h.test:8000-8100, http://h.test:8050/a, true",
        "h.test:8000-8100, http://h.test:8101/a, false",
        // wildcards
        "*.h.test, https://a.h.test/a, true",
        "*.h.test, https://a.b.h.test/a, true",
        "*.h.test, https://h.test/a, false",
        "*.h.test, https://evilh.test/a, false",
        "*.h.test:8443, https://a.h.test:8443/a, true",
        "*.0.0.1, http://127.0.0.1/a, false",
        // paths
        "h.test/catalog, https://h.test/catalog, true",
        "h.test/catalog, https://h.test/catalog/a.yaml, true",
        "h.test/catalog, https://h.test/catalogue/a.yaml, false",
        "h.test/catalog/, https://h.test/catalog/a.yaml, true",
        "h.test/catalog/, https://h.test/catalog, false",
        "h.test/catalog, https://h.test//catalog//a.yaml, true",
        "h.test/catalog, https://h.test/catalog/../secret, false",
        "h.test/catalog, https://h.test/catalog/%2e%2e/secret, false",
        "h.test/catalog, https://h.test/catalog%2fa, false",
        // addresses
        "127.0.0.1:9, http://127.0.0.1:9/a, true",
        "[::1]:9, http://[::1]:9/a, true",
        "[::1]:9, http://[0:0:0:0:0:0:0:1]:9/a, false",
        "localhost:9, http://127.0.0.1:9/a, false",
    })
    void admits(String entry, String url, boolean admitted) throws UnreadableUrlException {
        assertThat(new AllowedHosts(List.of(entry)).contains(WebUrl.parse(url))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "https://h.test",
                "prod.*.h.test",
                "*h.test",
                ".h.test",
                "h.test:",
                "h.test:x",
                "h test"
            })
    void refusesAnEntryItDoesNotUnderstand(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedHosts(List.of(entry)))
                .withMessageEndingWith("but one is '" + entry + "'");
    }
}
