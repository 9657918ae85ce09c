package dev.mokuroku.source.github.client.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.source.github.client.GithubClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A query that does not ask how much GitHub allows would leave the rate limiter without an answer.
class RateLimitOfQueriesTest {
    @Test
    void isAskedForWhole() throws IOException {
        List<String> queries;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/github"))) {
            queries = files.map(file -> GithubClient.document(file.getFileName().toString()))
                    .filter(document -> document.startsWith("query "))
                    .toList();
        }
        assertThat(queries)
                .hasSizeGreaterThan(5)
                .allSatisfy(query -> assertThat(query).contains("rateLimit { limit cost remaining resetAt }"));
    }
}
