package dev.mokuroku.source.github.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A query for the visibility of repositories of one owner, each under an alias of its own.
record VisibilitiesQuery(String owner, List<String> names) {
    static final int MAX_NAMES = 50;

    private static final String ALIAS = "r";

    String document() {
        return "query Visibilities($owner: String!%s) {\n  rateLimit { limit cost remaining resetAt }\n%s}\n"
                .formatted(
                        each(", $r%1$d: String!"),
                        each("  r%1$d: repository(owner: $owner, name: $r%1$d) { visibility }\n"));
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", owner));
        for (int i = 0; i < names.size(); i++) {
            variables.put(ALIAS + i, names.get(i));
        }
        return variables;
    }

    /// By key; repositories that the credentials may not see are missing.
    Map<String, String> visibilities(JsonNode data) {
        Map<String, String> visibilities = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            JsonNode visibility = data.path(ALIAS + i).path("visibility");
            if (visibility.isTextual()) {
                visibilities.put(
                        RepositoryKeys.keyOf(owner + "/" + names.get(i)),
                        visibility.asText().toLowerCase(Locale.ROOT));
            }
        }
        return visibilities;
    }

    private String each(String format) {
        return IntStream.range(0, names.size()).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
