package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EntityRelationsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ETAG = "0123456789012345678901234567890123456789";
    private static final String[] TEXTS = {"é", "\"", "\\", "\u2028", "relations", "etag", "[{", "}]", "😀", "a,b", ""};

    private final Random random = new Random(20);

    @Test
    void cutsAsATreeWould() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            ObjectNode tree = randomEntity();
            byte[] json = tree.toString().getBytes(UTF_8);
            int salt = random.nextInt();
            Predicate<String> kept = target -> ((target.hashCode() ^ salt) & 1) == 0;

            EntityRelations relations = EntityRelations.in(json);
            String cut = new String(relations.keeping(kept, "new-etag"), UTF_8);

            ArrayNode left = (ArrayNode) tree.get("relations");
            int before = left.size();
            left.removeIf(it -> !kept.test(it.get("targetRef").asText()));
            ((ObjectNode) tree.get("metadata")).put("etag", "new-etag");
            assertThat(cut).isEqualTo(tree.toString());
            assertThat(relations.allLeadTo(kept)).isEqualTo(left.size() == before);
        }
    }

    private ObjectNode randomEntity() {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("kind", text());
        addNoise(tree, "relationsOfOthers");
        ObjectNode metadata = tree.putObject("metadata");
        addNoise(metadata, "annotations");
        metadata.put("etag", ETAG);
        addNoise(metadata, "labels");
        addNoise(tree, "spec");
        ArrayNode relations = tree.putArray("relations");
        for (int i = random.nextInt(6); i > 0; i--) {
            relations.addObject().put("type", text()).put("targetRef", "user:default/" + text() + i);
        }
        addNoise(tree, "status");
        return tree;
    }

    private void addNoise(ObjectNode parent, String name) {
        if (random.nextBoolean()) {
            ObjectNode noise = parent.putObject(name);
            noise.put(text(), text()).put("etag", text());
            noise.putArray("relations").addObject().put("targetRef", text());
            noise.putObject("metadata").put("etag", text());
        }
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
    }
}
