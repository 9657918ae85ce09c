package dev.mokuroku.platform.deployment.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryQueryTest {
    private static final HistoryQuery QUERY = new HistoryQuery("acme", List.of("shop"));

    @Test
    void inactiveDeploymentsComeBeforeTheActiveOne() {
        JsonNode data = json("""
                {"r0": {"deployments": {"nodes": [%s, %s, %s]}}}""".formatted(
                        deployment(3, "production", "2026-03-03T10:00:00Z", "INACTIVE", "SUCCESS"),
                        deployment(2, "production", "2026-03-02T10:00:00Z", "SUCCESS"),
                        deployment(1, "staging", "2026-03-01T10:00:00Z", "INACTIVE", "SUCCESS")));
        List<GithubDeployment> found = QUERY.deployments(data);
        assertThat(found).extracting(GithubDeployment::id).containsExactly("1", "1", "2", "3", "3");
        assertThat(found.stream()
                        .filter(one -> one.environment().equals("production"))
                        .max(Comparator.comparing(GithubDeployment::orderedAt))
                        .orElseThrow()
                        .id())
                .isEqualTo("2");
        assertThat(found.getLast().createdAt()).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(found.getFirst().orderedAt()).isEqualTo("2026-03-01T10:00:00Z");
    }

    private static String deployment(int id, String environment, String at, String... states) {
        List<String> statuses = List.of(states).stream()
                .map(state -> "{\"state\": \"%s\", \"createdAt\": \"%s\"}".formatted(state, at))
                .toList();
        return """
                {"databaseId": %d, "environment": "%s", "commitOid": "0123456789abcdef0123456789abcdef01234567",
                 "createdAt": "%s", "payload": null, "ref": {"name": "main"}, "statuses": {"nodes": %s}}""".formatted(id, environment, at, statuses);
    }

    private static JsonNode json(String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
