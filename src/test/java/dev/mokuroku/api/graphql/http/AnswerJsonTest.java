package dev.mokuroku.api.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
    @Test
    void writesAsJacksonDoes() throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", Map.of("list", Arrays.asList("é \"quoted\" \n", null, 7, 7L, true, 1.5, List.of())));
        answer.put("none", null);
        answer.put("tree", JsonNodeFactory.instance.objectNode().put("key", "value"));
        answer.put("big", new BigDecimal("1e30"));
        answer.put("kind", Thread.State.NEW);
        assertThat(AnswerJson.text(answer)).isEqualTo(new ObjectMapper().writeValueAsString(answer));
    }
}
