package dev.mokuroku.source.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://h.test/a/b.yaml                | https://h.test/a/b.yaml",
                "HTTPS://H.Test/A                       | https://h.test/A",
                "https://h.test                         | https://h.test/",
                "https://h.test:443/a                   | https://h.test/a",
                "http://h.test:80/a                     | http://h.test/a",
                "http://h.test:443/a                    | http://h.test:443/a",
                "https://h.test:/a                      | https://h.test/a",
                "https://h.test/a/../b                  | https://h.test/b",
                "https://h.test/../../b                 | https://h.test/b",
                "https://h.test/a/./b/..                | https://h.test/a/",
                "https://h.test/a/%2e%2E/b              | https://h.test/b",
                "https://h.test/a b/{c}/[d]?e=f g#h     | https://h.test/a%20b/%7Bc%7D/%5Bd%5D?e=f%20g",
                "https://h.test/100%/ü                  | https://h.test/100%25/%C3%BC",
                "https://h.test/a//b                    | https://h.test/a//b",
                "http://127.0.0.1:8080/a                | http://127.0.0.1:8080/a",
                "https://[::1]:8080/a                   | https://[::1]:8080/a",
            })
    void hasOneSpelling(String given, String uri) throws UnreadableUrlException {
        WebUrl url = WebUrl.parse(given);
        assertThat(url.uri()).hasToString(uri);
        assertThat(url).hasToString(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h.test/a",
                "ftp://h.test/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:/h.test/a",
                "https:///a",
                "https://user@h.test/a",
                "https://user:secret@h.test/a",
                "https://allowed.test\\@h.test/a",
                "https://h.test\\a",
                "https://h.te\tst/a",
                "https://h.test/a\nb",
                "https://h.test:0/a",
                "https://h.test:70000/a",
                "https://h.test:x/a",
                "http://2130706433/a",
                "http://0x7f.1/a",
                "http://127.1/a",
                "http://017700000001/a",
                "http://127.0.0.01/a",
                "http://127.0.0.1./a",
                "http://256.0.0.1/a",
                "http://a.0x7f/a",
                "http://h%2etest/a",
                "http://ｈ.test/a",
                "https://h.test/a/%252e%252e/b",
                "https://h.test/a/..%2fb",
                "https://h.test/a/..%5Cb",
                "https://h.test/a%2F..%2Fb",
            })
    void refusesWhatCanBeMisread(String given) {
        assertThatExceptionOfType(UnreadableUrlException.class)
                .isThrownBy(() -> WebUrl.parse(given))
                .withMessageStartingWith(given.strip() + " cannot be read: ")
                .extracting(UnreadableUrlException::reason)
                .isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "c.yaml, https://h.test/a/c.yaml",
        "./c.yaml, https://h.test/a/c.yaml",
        "../c.yaml, https://h.test/c.yaml",
        "../../../c.yaml, https://h.test/c.yaml",
        "/c.yaml, https://h.test/c.yaml",
        "?d=e, https://h.test/a/b.yaml?d=e",
        "//i.test/c.yaml, https://i.test/c.yaml",
        "http://i.test/c.yaml, http://i.test/c.yaml",
        "[c]/*.yaml, https://h.test/a/[c]/*.yaml",
    })
    void resolvesReferences(String reference, String href) throws UnreadableUrlException {
        assertThat(WebUrl.parse("https://h.test/a/b.yaml?q=1")
                        .resolve(reference)
                        .href())
                .isEqualTo(href);
    }

    @Test
    void escapesASegmentWhole() {
        assertThat(WebUrl.escapedSegment("a/b?c#d%20&e=f")).isEqualTo("a%2Fb%3Fc%23d%2520%26e%3Df");
        assertThat(WebUrl.escapedPath("a b/[c]%20?#")).isEqualTo("a%20b/[c]%2520%3F%23");
    }
}
