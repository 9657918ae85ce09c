package dev.mokuroku.api.rest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.random.RandomCatalog;
import dev.mokuroku.random.RandomCatalog.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The parameter `fields` on random entities, held against keeping every value whose path is below a requested one.
class RandomProjectionsTest {
    private static final List<String> FIELDS = List.of(
            "kind",
            "metadata",
            "metadata.name",
            "metadata.annotations",
            "metadata.annotations.github.com/project-slug",
            "metadata.tags",
            "spec",
            "spec.type",
            "spec.ports",
            "spec.nothing",
            "nothing",
            "met");

    @ParameterizedTest
    @ValueSource(longs = {1101, 1102})
    void keepsTheRequestedFieldsWithAllBelowThem(long seed) {
        Random random = new Random(seed);
        RandomCatalog catalog = new RandomCatalog(random, 5);
        for (int i = 0; i < 1_000; i++) {
            Item item = catalog.putAny();
            ObjectNode before = item.json().deepCopy();
            List<String> fields = new ArrayList<>();
            for (int field = random.nextInt(4); field >= 0; field--) {
                fields.add(FIELDS.get(random.nextInt(FIELDS.size())));
            }
            Projection projection = Projection.parse(List.of(String.join(", ", fields), ""));
            assertThat(projection.of(item.json()))
                    .as("seed %d, %s of %s", seed, fields, item.json())
                    .isEqualTo(kept(item.json(), "", fields));
            assertThat(item.json()).as("the entity, which others read").isEqualTo(before);
        }
    }

    private static ObjectNode kept(ObjectNode object, String path, List<String> fields) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String below = path + field.getKey();
            JsonNode value = field.getValue();
            if (fields.contains(below)) {
                kept.set(field.getKey(), value);
            } else if (value instanceof ObjectNode part
                    && !kept(part, below + ".", fields).isEmpty()) {
                kept.set(field.getKey(), kept(part, below + ".", fields));
            }
        });
        return kept;
    }
}
