package dev.mokuroku.source.github.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.random.RandomTexts;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of repositories by random names, from the address that people see to the one that the API is asked for.
class RandomGithubFileUrlsTest {
    private static final List<String> REVISIONS = List.of("main", "v1.2", "feat#1", "50%", "fix(a)", "a&b");

    @ParameterizedTest
    @ValueSource(longs = {371, 372})
    void addressThatPeopleSeeLeadsBackToTheFile(long seed) throws UnreadableUrlException {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            GithubFileUrl file = new GithubFileUrl("", path(random));
            GithubFileUrl parsed = parse(file.webUrl());
            assertThat(parsed.withPath()).as("seed %d, %s", seed, file.webUrl()).isEqualTo(file.withPath());
            assertThat(parse(parsed.toString()).withPath())
                    .as("seed %d, %s", seed, parsed)
                    .isEqualTo(file.withPath());
        }
    }

    /// A name cannot add a parameter or a segment to a call.
    @ParameterizedTest
    @ValueSource(longs = {381})
    void callNamesTheFileAndNothingElse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            GithubFileUrl file = new GithubFileUrl("", path(random));
            URI call = URI.create("https://api.github.com" + file.contentsPath());
            assertThat(call.getPath())
                    .isEqualTo("/repos/shop/store/contents/" + file.withPath().path());
            assertThat(call.getRawQuery()).doesNotContain("&");
            assertThat(call.getQuery()).isEqualTo("ref=" + file.withPath().revision());
            URI raw = URI.create("https://raw.githubusercontent.com" + file.rawPath());
            assertThat(raw.getPath())
                    .isEqualTo("/shop/store/%s/%s"
                            .formatted(
                                    file.withPath().revision(), file.withPath().path()));
            assertThat(raw.getRawQuery()).isNull();
        }
    }

    private static GithubFileUrl parse(String url) throws UnreadableUrlException {
        return GithubFileUrl.parse(WebUrl.parse(url)).orElseThrow();
    }

    private static RepositoryPath path(Random random) {
        String revision = REVISIONS.get(random.nextInt(REVISIONS.size()));
        String folder = random.nextBoolean() ? "" : name(random) + "/";
        return new RepositoryPath("github.com", "shop", "store", revision, folder + name(random));
    }

    /// Without escaped slashes, which are refused beside dots: servers may unescape twice.
    private static String name(Random random) {
        String name =
                RandomTexts.line(random, 4).replace("%2F", "").replace("/", "").strip();
        return name.isEmpty() || name.matches("\\.\\.?") ? "a.yaml" : name;
    }
}
