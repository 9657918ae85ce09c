package dev.mokuroku.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.GraphQLRequest;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.random.RandomJson;
import dev.mokuroku.random.RandomTexts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies of GraphQL requests that clients got wrong.
class RandomRequestsTest {
    private static final String VALID = """
            {"query": "{a}", "operationName": "A", "variables": {"n": [1, {"m": null}]},
             "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ab"}}}""";
    private final RequestReader reader = new RequestReader(Settings.of(GraphQLConfig.class, Map.of()));

    @ParameterizedTest
    @ValueSource(longs = {1121, 1122})
    void bodyIsReadOrRefusedWithTheNameOfItsField(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        JsonNode valid = new ObjectMapper().readTree(VALID);
        for (int i = 0; i < 2_000; i++) {
            JsonNode body = RandomJson.changed(random, valid);
            try {
                GraphQLRequest request = reader.ofBody(bytes(body.toString()));
                assertThat(request.query())
                        .as("seed %d, %s", seed, body)
                        .isEqualTo(body.path("query").asText(""));
                assertThat(request.variables().keySet())
                        .as("seed %d, %s", seed, body)
                        .hasSize(body.path("variables").size());
            } catch (QueryRefusal refused) {
                assertThat(body.isArray())
                        .as("seed %d, %s is a batch", seed, body)
                        .isTrue();
            } catch (CatalogException wrong) {
                assertThat(wrong.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                assertThat(wrong.getMessage()).containsPattern("The body|query|operationName|variables|extensions");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1131})
    void anyTextIsRefusedOrRead(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.nextBoolean() ? RandomTexts.any(random, 15) : broken(random);
            try {
                reader.ofBody(bytes(text));
            } catch (CatalogException wrong) {
                assertThat(wrong.getMessage()).as("seed %d, %s", seed, text).isNotBlank();
            }
        }
    }

    @Test
    void namesTheLimitOfWhatIsNestedTooDeep() {
        String deep = "[".repeat(60) + "]".repeat(60);
        try {
            reader.ofBody(bytes("{\"query\":\"{a}\",\"variables\":{\"n\":%s}}".formatted(deep)));
        } catch (QueryRefusal refused) {
            assertThat(refused.reason()).isEqualTo(QueryRefusal.Reason.INPUT_DEPTH);
            assertThat(refused).hasMessageContaining("50 levels");
            return;
        }
        throw new AssertionError("60 levels were accepted");
    }

    private static String broken(Random random) {
        int at = random.nextInt(VALID.length());
        return VALID.substring(0, at) + RandomTexts.any(random, 2) + VALID.substring(Math.min(VALID.length(), at + 3));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
