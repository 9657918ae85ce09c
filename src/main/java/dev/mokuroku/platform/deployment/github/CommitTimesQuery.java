package dev.mokuroku.platform.deployment.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// When commits of repositories of one owner were made, by one query.
record CommitTimesQuery(String owner, List<GithubCommit> commits) {
    static final int MAX_COMMITS = 100;

    private static final String FIELDS = """
              r%1$d: repository(owner: $owner, name: $r%1$d) {
                object(expression: $c%1$d) { ... on Commit { committedDate } }
              }
            """;

    /// @param name of the repository
    /// @param hash perhaps abbreviated
    record GithubCommit(String name, String hash) {}

    String document() {
        return "query CommitTimes($owner: String!%s) {\n  rateLimit { limit cost remaining resetAt }\n%s}\n"
                .formatted(each(", $r%1$d: String!, $c%1$d: String!"), each(FIELDS));
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", owner));
        for (int i = 0; i < commits.size(); i++) {
            variables.put("r" + i, commits.get(i).name());
            variables.put("c" + i, commits.get(i).hash());
        }
        return variables;
    }

    /// Without the commits that GitHub does not have.
    Map<GithubCommit, Instant> times(JsonNode data) {
        Map<GithubCommit, Instant> times = new HashMap<>();
        for (int i = 0; i < commits.size(); i++) {
            Instant time = GithubDeployment.timeOrNull(
                    data.path("r" + i).path("object").path("committedDate"));
            if (time != null) {
                times.put(commits.get(i), time);
            }
        }
        return times;
    }

    private String each(String format) {
        return IntStream.range(0, commits.size()).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
