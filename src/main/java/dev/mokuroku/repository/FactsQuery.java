package dev.mokuroku.repository;

import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.discovery.ObservedFields;
import dev.mokuroku.source.github.reading.AliasedFiles;

/// The fields of a repository that facts are read from. Each manifest has an alias and a variable of its own: `m0`,
/// `m1`.
final class FactsQuery {
    private static final String FRAGMENT = "Facts";

    private static final String ALERTS = "  vulnerabilityAlerts(first: 1, states: OPEN) { totalCount }\n";

    private static final String PREFIX = "m";

    private FactsQuery() {}

    static String alias(int manifest) {
        return PREFIX + manifest;
    }

    static ObservedFields fields(FactsSettings settings) {
        AliasedFiles manifests = new AliasedFiles(PREFIX, "HEAD", settings.manifests());
        String fixed = GithubClient.document("facts.graphql").stripTrailing();
        String open = fixed.substring(0, fixed.lastIndexOf('}'));
        String definition = open + (settings.alerts() ? ALERTS : "") + manifests.fields() + "}\n";
        return new ObservedFields(FRAGMENT, definition, manifests);
    }
}
