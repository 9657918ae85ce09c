package dev.mokuroku.api.graphql.relation;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.launch.training.GeneratedCatalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// On a catalog whose entities have several relations each.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LookUpsTest.Generated.class)
class LookUpsTest {
    private static final GeneratedCatalog CATALOG = new GeneratedCatalog(200);

    public static final class Generated implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Path.of("target", "generated-catalog").toAbsolutePath();
                CATALOG.writeTo(folder, 100);
                return Map.of("mokuroku.folders", folder.toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Inject
    CatalogIndex index;

    @Test
    void answersHundredsOfNodesByALookUpALevel() throws IOException {
        await().until(() -> index.count(EntityFilter.EVERYTHING) >= CATALOG.size());
        String query = Files.readString(Path.of("graphql/examples/30-twenty-components.graphql"));
        String answer = ask(query).prettify();
        // The page; owners, systems, APIs and components; their owners and members; the members of those.
        assertThat(IndexReads.of(index, () -> ask(query))).isBetween(3L, 5L);
        assertThat(answer.split("\"ref\"", -1)).hasSizeBetween(450, 650);
    }
}
