package dev.mokuroku.descriptor.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.json.JavaScriptNumbers;
import dev.mokuroku.descriptor.yaml.NodeLimit;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import dev.mokuroku.descriptor.yaml.YamlReader;
import dev.mokuroku.descriptor.yaml.YamlText;
import dev.mokuroku.random.RandomTexts;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Specifications of several files are written as YAML and read by others: what is written must read as the same.
class RandomYamlTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(longs = {701, 702, 703, 704})
    void yamlThatWasWrittenReadsAsTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            JsonNode json = object(random, 4);
            String yaml = YamlWriter.write(json, 1_000_000);
            assertThat(read(yaml)).as("seed %d%n%s%n%s", seed, json, yaml).isEqualTo(json);
        }
    }

    /// Lines are folded at 80 characters, which must not change the text.
    @ParameterizedTest
    @ValueSource(longs = {711, 712})
    void longTextReadsAsTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(30); piece >= 0; piece--) {
                text.append(random.nextBoolean() ? "some words " : RandomTexts.any(random, 6));
            }
            ObjectNode json = JSON.objectNode();
            json.put("description", text.toString()).putArray("list").add(text.toString());
            String yaml = YamlWriter.write(json, 1_000_000);
            assertThat(read(yaml)).as("seed %d%n%s%n%s", seed, json, yaml).isEqualTo(json);
        }
    }

    /// The same object at several places becomes an anchor and aliases.
    @ParameterizedTest
    @ValueSource(longs = {721})
    void objectThatIsSharedReadsAsTheSameInEachPlace(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            JsonNode shared = object(random, 2);
            ObjectNode json = JSON.objectNode();
            json.set("first", shared);
            json.putArray("list").add(shared).add(value(random, 2)).add(shared);
            json.putObject("nested").set("again", shared);
            String yaml = YamlWriter.write(json, 1_000_000);
            assertThat(read(yaml)).as("seed %d%n%s%n%s", seed, json, yaml).isEqualTo(json);
        }
    }

    private static JsonNode read(String yaml) {
        DescriptorLimits limits = DescriptorLimits.DEFAULT;
        String text = YamlText.of(yaml.getBytes(StandardCharsets.UTF_8), limits);
        var chunks = YamlChunks.of(text, 2);
        assertThat(chunks).as("documents of%n%s", yaml).hasSize(1);
        return YamlReader.ofData(limits, new NodeLimit(limits))
                .read(chunks.getFirst())
                .orElseThrow()
                .json();
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JavaScriptNumbers.toJson(number(random));
            case 3 -> JSON.textNode(text(random));
            case 4 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, Math.max(0, depth - 1)));
                }
                yield list;
            }
            default -> object(random, depth);
        };
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(RandomTexts.any(random, 3), value(random, Math.max(0, depth - 1)));
        }
        return object;
    }

    /// Not of blanks and line breaks alone: of these the JavaScript library loses the blanks, too.
    private static String text(Random random) {
        String text = RandomTexts.any(random, 5);
        return text.isBlank() ? "" : text;
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextGaussian() * 1e-7;
            case 2 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextInt(100) / 4.0;
        };
    }
}
