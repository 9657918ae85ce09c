package dev.mokuroku.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.error.CatalogException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseJsonTest {
    @Test
    void refusesToBeLongerThanAHeapCanBear() {
        String text = "a".repeat(1 << 20);
        assertThat(ResponseJson.bytes(Collections.nCopies(15, text))).hasSizeGreaterThan(15 << 20);
        assertThatThrownBy(() -> ResponseJson.bytes(Collections.nCopies(17, text)))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("The response is larger than 16777216 bytes");
    }

    @Test
    void writesAsJacksonDoes() throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", Map.of("list", Arrays.asList("é \"quoted\" \n", null, 7, 7L, true, 1.5, List.of())));
        answer.put("none", null);
        answer.put("tree", JsonNodeFactory.instance.objectNode().put("key", "value"));
        answer.put("big", new BigDecimal("1e30"));
        answer.put("kind", Thread.State.NEW);
        assertThat(ResponseJson.text(answer)).isEqualTo(new ObjectMapper().writeValueAsString(answer));
    }
}
