package dev.mokuroku.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.random.RandomTexts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of random files, with names that hold what addresses are made of.
class RandomRepositoryPathsTest {
    private static final List<String> REVISIONS = List.of(
            "main", "v1.2", "release/v3", "feat#1", "v1.2#rc.1", "50%", "a%20b", "HEAD", "é", "fix(a)", "x&y=z");

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void addressLeadsBackToTheFile(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            RepositoryPath file = file(random);
            String url = file.url(List.of("blob", "tree", "edit").get(random.nextInt(3)));
            Optional<RepositoryPath> parsed =
                    RepositoryPath.parse(url).flatMap(path -> path.withRevision(file.revision()));
            assertThat(parsed).as("seed %d, %s", seed, url).contains(file);
            assertThat(RepositoryPath.areSameFile(url, url)).isTrue();
        }
    }

    /// The revision that the file really has is always among those that the address can mean.
    @ParameterizedTest
    @ValueSource(longs = {311})
    void everyPossibleRevisionLeavesTheWholeAddress(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            RepositoryPath file = file(random);
            RepositoryPath parsed = RepositoryPath.parse(file.url("blob")).orElseThrow();
            assertThat(parsed.revisions()).as("seed %d, %s", seed, file).contains(file.revision());
            for (String revision : parsed.revisions()) {
                RepositoryPath other = parsed.withRevision(revision).orElseThrow();
                assertThat(other.isSameFile(file))
                        .as("seed %d, %s at %s", seed, file, revision)
                        .isTrue();
                assertThat(other.path()).isNotEmpty();
            }
        }
    }

    /// What anybody may register: an answer or none, never a failure, and no way out of the repository.
    @ParameterizedTest
    @ValueSource(longs = {321, 322})
    void hostileTextIsNoPathOrOneWithoutDotSegments(long seed) {
        Random random = new Random(seed);
        int parsed = 0;
        for (int i = 0; i < 5_000; i++) {
            String url = "https://github.com/" + (random.nextBoolean() ? "shop/store/blob/main/" : "")
                    + RandomTexts.any(random, 8);
            Optional<RepositoryPath> path = RepositoryPath.parse(url);
            parsed += path.isPresent() ? 1 : 0;
            path.ifPresent(found -> {
                assertThat(found.owner()).as(url).isNotEmpty().doesNotContain("/");
                assertThat(List.of(found.path().split("/", -1))).as(url).doesNotContain("..", ".");
                assertThat(List.of(found.revision().split("/", -1))).as(url).doesNotContain("..", ".");
            });
        }
        assertThat(parsed).as("paths").isGreaterThan(500);
    }

    private static RepositoryPath file(Random random) {
        String path = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(ignored -> name(random))
                .collect(Collectors.joining("/"));
        return new RepositoryPath(
                "github.com",
                "shop",
                "store-" + random.nextInt(9),
                REVISIONS.get(random.nextInt(REVISIONS.size())),
                path);
    }

    /// Of a file, as git allows it; without blanks at its ends and line breaks.
    private static String name(Random random) {
        String name = RandomTexts.line(random, 4).replace("/", "").strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "catalog-info.yaml" : name;
    }
}
