package dev.mokuroku.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.random.RandomTexts;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cursors of Backstage as they come back through URLs.
class RandomBase64JsonTest {
    @ParameterizedTest
    @ValueSource(longs = {891})
    void jsonDecodesToItselfInEitherAlphabetWithoutPadding(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("text", RandomTexts.any(random, 6)).put("number", random.nextInt());
            String encoded = Base64Json.encode(json);
            assertThat(Base64Json.decode(encoded)).as("seed %d, %s", seed, json).contains(json);
            String ofUrls = encoded.replace('+', '-').replace('/', '_').replace("=", "");
            assertThat(Base64Json.decode(ofUrls)).as("seed %d, %s", seed, json).contains(json);
            assertThat(Base64Json.decode(" " + encoded + "\n")).contains(json);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {901})
    void anyTextIsJsonOrNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = RandomTexts.any(random, 20);
            assertThat(Base64Json.decode(text))
                    .as("seed %d, %s", seed, text)
                    .satisfiesAnyOf(
                            json -> assertThat(json).isEmpty(),
                            json -> assertThat(json.orElseThrow().isMissingNode())
                                    .isFalse());
        }
    }
}
