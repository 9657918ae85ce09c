package dev.mokuroku.api.rest.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.random.RandomJson;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies of `POST /entities/by-query` that clients got wrong.
class RandomBodiesTest {
    private static final String VALID = """
            {"limit": 10, "offset": 5, "totalItems": "include",
             "orderBy": [{"field": "metadata.name", "order": "desc"}],
             "fullTextFilter": {"term": "shop", "fields": ["metadata.name", "spec.type"]},
             "query": {"$all": [{"kind": "component"}, {"$not": {"spec.type": {"$in": ["a", "b"]}}},
               {"relations": {"$contains": {"type": "ownedBy", "targetRef": {"$in": ["group:default/blue"]}}}},
               {"$any": [{"metadata.name": {"$hasPrefix": "s"}}, {"spec.x": {"$exists": true}}]}]}}
            """;

    @ParameterizedTest
    @ValueSource(longs = {1111, 1112, 1113})
    void bodyIsReadOrRefusedAsWrongInput(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        JsonNode valid = new ObjectMapper().readTree(VALID);
        assertThat(ByQueryBody.page(valid)).isNotNull();
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            JsonNode body = RandomJson.changed(random, valid);
            try {
                ByQueryBody.page(body);
            } catch (CatalogException wrong) {
                assertThat(wrong.code()).as("seed %d, %s", seed, body).isEqualTo(ErrorCode.INVALID_INPUT);
                assertThat(wrong.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 2_900);
    }
}
