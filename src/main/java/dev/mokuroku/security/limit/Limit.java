package dev.mokuroku.security.limit;

/// What is limited: the setting, and what errors call it.
enum Limit {
    REQUESTS("requests-per-minute", "requests"),
    GRAPHQL_COST("graphql-cost-per-minute", "GraphQL cost");

    private final String key;
    private final String unit;

    Limit(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /// Below `mokuroku.limits.`; also the tag `limit` of `mokuroku.limits.refusals`.
    String key() {
        return key;
    }

    String unit() {
        return unit;
    }
}
