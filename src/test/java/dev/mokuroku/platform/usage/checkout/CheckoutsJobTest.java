package dev.mokuroku.platform.usage.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.source.SourceState;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(CheckoutsJobTest.WithFolder.class)
class CheckoutsJobTest {
    private static final Path FOLDER = newFolder();
    private static final Path REPOSITORY = FOLDER.resolve("Acme/checkout-test");

    public static final class WithFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.platform.checkouts.folders", FOLDER.toString());
        }
    }

    @Inject
    CheckoutsJob job;

    @Inject
    Uses uses;

    @Inject
    @All
    List<SourceState> states;

    @Test
    void followsTheFilesOfACheckout() throws IOException {
        write("2.16.0");
        job.run();
        assertThat(versions()).containsExactly("2.16.0");
        Use before = read().getFirst();
        job.run();
        assertThat(read()).containsExactly(before);

        write("2.24.3");
        job.run();
        assertThat(versions()).containsExactly("2.24.3");

        Files.delete(REPOSITORY.resolve("pyproject.toml"));
        Files.delete(REPOSITORY);
        job.run();
        assertThat(read()).isEmpty();
    }

    @Test
    void keepsWhatWasReadIfAFolderIsMissing() throws IOException {
        write("1.0.0");
        job.run();
        Path moved = FOLDER.resolveSibling(FOLDER.getFileName() + "-moved");
        Files.move(FOLDER, moved);
        job.run();
        assertThat(versions()).containsExactly("1.0.0");
        Files.move(moved, FOLDER);
    }

    /// What is kept of sources that no setting names is removed.
    @Test
    void isNoSourceThatASettingWouldHaveToName() throws IOException {
        write("1.0.0");
        job.run();
        assertThat(states).allSatisfy(state -> assertThat(state.sources()).doesNotContain(RepositoryTable.CHECKOUTS));
    }

    private static void write(String version) throws IOException {
        Files.createDirectories(REPOSITORY);
        Files.writeString(
                REPOSITORY.resolve("pyproject.toml"),
                "[project]\nname = \"shop\"\ndependencies = [\"checkout-test==%s\"]\n".formatted(version));
    }

    private List<String> versions() {
        return read().stream().map(use -> use.version().resolved()).toList();
    }

    private List<Use> read() {
        return QuarkusTransaction.requiringNew().call(() -> uses.byPurls(List.of("pkg:pypi/checkout-test")));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("checkouts");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
