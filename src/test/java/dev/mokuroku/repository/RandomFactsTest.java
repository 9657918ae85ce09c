package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// GitHub leaves out what a token may not see, and answers null for what it cannot compute.
class RandomFactsTest {
    private final FactsParser parser = new FactsParser(List.of("package.json", "pom.xml"));

    @ParameterizedTest
    @ValueSource(longs = {1151, 1152})
    void missingPartsAreNoFailure(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            ObjectNode node = (ObjectNode) RepositoryJson.full("Acme/Shop").deepCopy();
            node.properties().stream().map(field -> field.getKey()).toList().forEach(name -> {
                if (name.equals("nameWithOwner") || random.nextInt(4) > 0) {
                    return;
                }
                if (random.nextBoolean()) {
                    node.putNull(name);
                } else {
                    node.set(name, withNulls(random, node.get(name)));
                }
            });
            ListedRepository read = parser.read(node);
            assertThat(read.slug()).as("seed %d, %s", seed, node).isEqualTo("Acme/Shop");
            assertThat(parser.read(node)).as("seed %d, %s", seed, node).isEqualTo(read);
        }
    }

    private static JsonNode withNulls(Random random, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream().map(field -> field.getKey()).toList().forEach(name -> {
                if (random.nextInt(3) == 0) {
                    object.putNull(name);
                } else {
                    object.set(name, withNulls(random, object.get(name)));
                }
            });
        }
        return node;
    }
}
