package dev.mokuroku.source.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.random.RandomTexts;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A push must refresh a registered file in whatever view and by whatever name.
class RandomPushesTest {
    private static final List<String> REVISIONS = List.of("main", "release/v3", "v1.2#rc.1", "50%", "é", "fix(a)");

    @ParameterizedTest
    @ValueSource(longs = {1161, 1162})
    void pushedFileIsFoundByEachOfItsAddresses(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            RepositoryPath file = file(random, REVISIONS.get(random.nextInt(REVISIONS.size())));
            PushedFiles pushed = pushed(file, Set.of(file.path(), "other.yaml"));
            for (String view : List.of("blob", "tree", "edit", "raw")) {
                String address = file.url(view);
                assertThat(pushed.include(address))
                        .as("seed %d, %s", seed, address)
                        .isTrue();
                assertThat(pushed.areBeside(address))
                        .as("seed %d, %s", seed, address)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1171})
    void fileOfAnotherRevisionOrRepositoryIsNotFound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            RepositoryPath file = file(random, "main");
            PushedFiles pushed = pushed(file, Set.of(file.path()));
            RepositoryPath branch = new RepositoryPath(file.host(), "shop", "store", "main2", file.path());
            RepositoryPath fork = new RepositoryPath(file.host(), "fork", "store", "main", file.path());
            RepositoryPath enterprise = new RepositoryPath("ghe.example.com", "shop", "store", "main", file.path());
            for (RepositoryPath other : List.of(branch, fork, enterprise)) {
                assertThat(pushed.include(other.url("blob")))
                        .as("seed %d, %s", seed, other)
                        .isFalse();
                assertThat(pushed.areBeside(other.url("blob"))).isFalse();
            }
        }
    }

    private static PushedFiles pushed(RepositoryPath file, Set<String> paths) {
        return new PushedFiles(file.host(), file.owner(), file.name(), file.revision(), paths);
    }

    /// Without escaped slashes, which are refused beside dots.
    private static RepositoryPath file(Random random, String revision) {
        String name =
                RandomTexts.line(random, 4).replace("%2F", "").replace("/", "").strip();
        String path = name.isEmpty() || name.matches("\\.\\.?") ? "catalog-info.yaml" : name;
        return new RepositoryPath("github.com", "shop", "store", revision, "team/" + path);
    }
}
