package dev.mokuroku.frontend.permission;

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

/// Questions of a frontend to the permission backend that it got wrong.
class RandomAuthorizeRequestsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String VALID = """
            {"items": [
              {"id": "1", "permission": {"type": "basic", "name": "catalog.entity.create", "attributes": {"action": "create"}}},
              {"id": "2", "permission": {"type": "resource", "name": "catalog.entity.read", "attributes": {"action": "read"},
                "resourceType": "catalog-entity"}, "resourceRef": ["component:default/shop", "api:default/prices"]},
              {"id": "3", "permission": {"type": "resource", "name": "catalog.entity.delete", "attributes": {},
                "resourceType": "catalog-entity"}, "resourceRef": "component:default/shop"}]}
            """;

    /// As Backstage's own backend answers: a list of issues, each with the path of its field.
    @ParameterizedTest
    @ValueSource(longs = {1141, 1142})
    void requestIsReadOrRefusedWithThePathOfEachIssue(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        JsonNode valid = MAPPER.readTree(VALID);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            JsonNode body = RandomJson.changed(random, valid);
            try {
                AuthorizeRequest request = AuthorizeRequest.of(body);
                assertThat(request.questions())
                        .as("seed %d, %s", seed, body)
                        .hasSize(body.path("items").size());
            } catch (CatalogException wrong) {
                assertThat(wrong.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                JsonNode issues = MAPPER.readTree(wrong.getMessage());
                assertThat(issues.isArray()).isTrue();
                assertThat(issues).isNotEmpty().allSatisfy(issue -> {
                    assertThat(issue.path("message").asText()).isNotBlank();
                    assertThat(issue.path("path").isArray()).isTrue();
                });
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 2_990);
    }
}
