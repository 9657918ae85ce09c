package dev.mokuroku.source.github.facts;

import dev.mokuroku.source.github.client.AliasedFiles;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.inject.Singleton;
import java.util.Map;

/// Makes a query for repositories one that asks for their facts too. Each manifest has an alias and a variable of
/// its own: `m0`, `m1`.
@Singleton
public class FactsQuery {
    /// What asks for a repository's descriptor asks for its facts.
    private static final String SPREAD = "...Descriptor";

    private static final String ALERTS = "  vulnerabilityAlerts(first: 1, states: OPEN) { totalCount }\n";

    private static final String PREFIX = "m";

    private final FactsSettings settings;
    private final AliasedFiles manifests;

    FactsQuery(FactsSettings settings) {
        this.settings = settings;
        this.manifests = new AliasedFiles(PREFIX, "HEAD", settings.manifests());
    }

    static String alias(int manifest) {
        return PREFIX + manifest;
    }

    /// @param document of one operation with variables, which spreads the fragment `Descriptor`
    public String extend(String document) {
        return settings.enabled()
                ? manifests.declareIn(document).replace(SPREAD, SPREAD + " ...Facts") + fragment()
                : document;
    }

    /// @param variables of the document
    public Map<String, Object> extend(Map<String, Object> variables) {
        return settings.enabled() ? manifests.extend(variables) : variables;
    }

    private String fragment() {
        String fixed = GithubClient.document("facts.graphql").stripTrailing();
        String open = fixed.substring(0, fixed.lastIndexOf('}'));
        return open + (settings.alerts() ? ALERTS : "") + manifests.fields() + "}\n";
    }
}
