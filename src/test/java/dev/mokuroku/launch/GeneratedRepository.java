package dev.mokuroku.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A repository of a made-up organisation with its descriptor, as GitHub's GraphQL tells of it.
///
/// @param edition goes into the descriptor: another one reads otherwise
/// @param of how many repositories there are
public record GeneratedRepository(int number, int edition, int of) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public ObjectNode node() {
        ObjectNode node = MAPPER.createObjectNode()
                .put("nameWithOwner", "acme/service-" + number)
                .put("visibility", "PRIVATE");
        node.putObject("defaultBranchRef")
                .put("name", "main")
                .putObject("target")
                .put("oid", "commit-" + edition);
        String text = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: service-%1$d
                  labels: { edition: "e%2$d" }
                spec:
                  type: service
                  lifecycle: production
                  owner: team-%3$d
                  dependsOn: [component:service-%4$d]
                """.formatted(number, edition, number % 50, (number + 1) % of);
        node.putObject("file0")
                .put("oid", "blob-%d-%d".formatted(number, edition))
                .put("byteSize", text.length())
                .put("text", text);
        return node;
    }
}
