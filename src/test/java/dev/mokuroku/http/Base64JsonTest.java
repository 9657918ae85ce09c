package dev.mokuroku.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64JsonTest {
    @Test
    void readsBothAlphabetsAndSpaceAround() {
        JsonNode json = JsonNodeFactory.instance.objectNode().put("name", "ÿ?>ÿ~~");
        String encoded = Base64Json.encode(json);
        assertThat(encoded).matches(".*[+/].*");
        assertThat(Base64Json.decode(encoded)).contains(json);
        assertThat(Base64Json.decode(" " + encoded.replace('+', '-').replace('/', '_') + "\n"))
                .contains(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "e3s=", "a"})
    void findsNoJsonInOtherTexts(String text) {
        assertThat(Base64Json.decode(text)).isEmpty();
    }
}
