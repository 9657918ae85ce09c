package dev.mokuroku.source.github.facts;

import dev.mokuroku.source.github.client.GithubClient;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes a query for repositories one that asks for their facts too. Each manifest has an alias and a variable of
/// its own: `m0`, `m1`.
@Singleton
public class FactsQuery {
    /// What asks for a repository's descriptor asks for its facts.
    private static final String SPREAD = "...Descriptor";

    private static final String ALERTS = "  vulnerabilityAlerts(first: 1, states: OPEN) { totalCount }\n";

    private final FactsSettings settings;

    FactsQuery(FactsSettings settings) {
        this.settings = settings;
    }

    static String alias(int manifest) {
        return "m" + manifest;
    }

    /// @param document of one operation with variables, which spreads the fragment `Descriptor`
    public String in(String document) {
        if (!settings.enabled()) {
            return document;
        }
        String parameters = each("$%s: String!, ");
        return document.replaceFirst("\\(", "(" + parameters.replace("$", "\\$"))
                        .replace(SPREAD, SPREAD + " ...Facts")
                + fragment();
    }

    /// @param variables of the document
    public Map<String, Object> in(Map<String, Object> variables) {
        if (!settings.enabled()) {
            return variables;
        }
        Map<String, Object> all = new HashMap<>(variables);
        List<String> paths = settings.manifests();
        for (int i = 0; i < paths.size(); i++) {
            all.put(alias(i), "HEAD:" + paths.get(i));
        }
        return all;
    }

    private String fragment() {
        String fixed = GithubClient.document("facts.graphql").stripTrailing();
        String manifests =
                each("  %1$s: object(expression: $%1$s) { ... on Blob { oid byteSize isBinary isTruncated text } }\n");
        return fixed.substring(0, fixed.lastIndexOf('}')) + (settings.alerts() ? ALERTS : "") + manifests + "}\n";
    }

    private String each(String format) {
        return IntStream.range(0, settings.manifests().size())
                .mapToObj(manifest -> format.formatted(alias(manifest)))
                .collect(Collectors.joining());
    }
}
