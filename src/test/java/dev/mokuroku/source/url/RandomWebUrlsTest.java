package dev.mokuroku.source.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.random.RandomTexts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile URLs: what is checked must be what is requested.
class RandomWebUrlsTest {
    private static final List<String> HOSTS = List.of(
            "files.example.com",
            "FILES.example.com:443",
            "127.0.0.1",
            "0x7f.1",
            "user@host",
            "a\\b",
            "[::1]",
            "é.example",
            "a:0",
            "");

    @ParameterizedTest
    @ValueSource(longs = {331, 332, 333})
    void spellingIsTheSameHoweverOftenItIsParsed(long seed) throws UnreadableUrlException {
        Random random = new Random(seed);
        int parsed = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = url(random);
            Optional<WebUrl> url = parse(text);
            if (url.isPresent()) {
                parsed++;
                WebUrl again = WebUrl.parse(url.get().href());
                assertThat(again.href())
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(url.get().href());
                assertThat(again.uri())
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(url.get().uri());
                assertThat(WebUrl.parse(url.get().uri().toString()).uri())
                        .isEqualTo(url.get().uri());
            }
        }
        assertThat(parsed).as("URLs").isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {341, 342})
    void nothingLeadsOutOfTheHostOrAboveTheRoot(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = url(random);
            parse(text).ifPresent(url -> {
                assertThat(url.host())
                        .as(text)
                        .doesNotContain("@", "/", "\\")
                        .isEqualTo(url.host().strip());
                assertThat(url.path()).as(text).startsWith("/");
                assertThat(List.of(url.path().split("[/\\\\]", -1))).as(text).doesNotContain("..", ".");
                assertThat(url.uri().getFragment()).isNull();
            });
        }
    }

    /// A reference in a document cannot leave the host unless it names another one.
    @ParameterizedTest
    @ValueSource(longs = {351})
    void relativeReferenceStaysOnTheHost(long seed) throws UnreadableUrlException {
        Random random = new Random(seed);
        WebUrl base = WebUrl.parse("https://files.example.com/team/shop/catalog-info.yaml");
        for (int i = 0; i < 3_000; i++) {
            String reference = RandomTexts.any(random, 6);
            String written = reference.strip();
            if (!written.startsWith("//") && !written.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
                try {
                    assertThat(base.resolve(reference).origin())
                            .as("seed %d, %s", seed, reference)
                            .isEqualTo(base.origin());
                } catch (UnreadableUrlException refused) {
                    assertThat(refused).hasMessageContaining("https://files.example.com");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {361})
    void escapedSegmentMeansItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = RandomTexts.any(random, 8);
            String escaped = WebUrl.escapedSegment(text);
            assertThat(escaped).as(text).doesNotContain("/", "?", "#", "&", "=", " ");
            assertThat(URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }

    private static String url(Random random) {
        String host = random.nextInt(3) == 0 ? HOSTS.get(random.nextInt(HOSTS.size())) : "files.example.com";
        String scheme = random.nextInt(10) == 0 ? "HTTP" : "https";
        return scheme + "://" + host + (random.nextInt(8) == 0 ? "" : "/") + RandomTexts.any(random, 8);
    }

    private static Optional<WebUrl> parse(String text) {
        try {
            return Optional.of(WebUrl.parse(text));
        } catch (UnreadableUrlException refused) {
            return Optional.empty();
        }
    }
}
