package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.GithubClients;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GeneratedOrganizationTest {
    @Test
    void listsAllRepositoriesByNameAndThePushedOnesFirst() throws Exception {
        try (GeneratedOrganization organization = new GeneratedOrganization(150, 0)) {
            JsonNode first = page(organization, "NAME", null);
            assertThat(first.path("totalCount").asInt()).isEqualTo(150);
            assertThat(first.path("nodes")).hasSize(100);
            JsonNode second = page(
                    organization,
                    "NAME",
                    first.path("pageInfo").path("endCursor").asText());
            assertThat(second.path("nodes")).hasSize(50);
            assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
            organization.push(7, 1);
            JsonNode pushed =
                    page(organization, "PUSHED_AT", null).path("nodes").path(0);
            assertThat(pushed.path("nameWithOwner").asText()).isEqualTo("acme/service-7");
            assertThat(pushed.at("/defaultBranchRef/target/oid").asText()).isEqualTo("commit-1");
            assertThat(organization.calls()).isEqualTo(3);
        }
    }

    private static JsonNode page(GeneratedOrganization organization, String order, @Nullable String after)
            throws Exception {
        Map<String, Object> variables = new HashMap<>(Map.of("login", "acme", "size", 100, "first", after == null));
        variables.put("order", Map.of("field", order, "direction", order.equals("NAME") ? "ASC" : "DESC"));
        variables.put("after", after);
        return GithubClients.of(GithubClients.config(organization.apiUrl(), Map.of()))
                .queryDocument("acme", GithubClient.document("repositories.graphql"), variables)
                .at("/repositoryOwner/repositories");
    }
}
