package dev.mokuroku.platform.deployment.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The latest deployments of several repositories of one owner, by one query.
record HistoryQuery(String owner, List<String> names) {
    static final int MAX_NAMES = 20;

    private static final String ALIAS = "r";
    private static final String FIELDS = """
              r%1$d: repository(owner: $owner, name: $r%1$d) {
                deployments(first: 50, orderBy: {field: CREATED_AT, direction: DESC}) {
                  nodes {
                    databaseId environment commitOid createdAt payload
                    ref { name } commit { committedDate }
                    statuses(first: 5) { nodes { state createdAt logUrl environmentUrl } }
                  }
                }
              }
            """;

    String document() {
        return "query DeploymentHistory($owner: String!%s) {\n  rateLimit { limit cost remaining resetAt }\n%s}\n"
                .formatted(each(", $r%1$d: String!"), each(FIELDS));
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", owner));
        for (int i = 0; i < names.size(); i++) {
            variables.put(ALIAS + i, names.get(i));
        }
        return variables;
    }

    /// Every state of every deployment, the earliest deployment first.
    List<GithubDeployment> deployments(JsonNode data) {
        List<GithubDeployment> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String repository = owner + "/" + names.get(i);
            List<ListedDeployment> listed = new ArrayList<>();
            for (JsonNode deployment : data.path(ALIAS + i).path("deployments").path("nodes")) {
                List<GithubDeployment> states = new ArrayList<>();
                for (JsonNode status : deployment.path("statuses").path("nodes")) {
                    states.add(GithubDeployment.ofListing(repository, deployment, status));
                }
                ListedDeployment.of(states).ifPresent(listed::add);
            }
            found.addAll(ListedDeployment.inOrder(listed));
        }
        return found.reversed();
    }

    private String each(String format) {
        return IntStream.range(0, names.size()).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
