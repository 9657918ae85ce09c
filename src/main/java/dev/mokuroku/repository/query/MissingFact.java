package dev.mokuroku.repository.query;

/// What a repository may lack. What is not known is not missing.
public enum MissingFact {
    DESCRIPTION("f.facts->'description' is null"),
    HOMEPAGE("f.facts->'homepage' is null"),
    TOPICS("f.facts->'topics' = '[]'"),
    LICENSE("f.facts->'license' is null"),
    README("f.facts->'readme' is null"),
    CODEOWNERS("f.facts->'codeOwners' is null"),
    RELEASE("f.facts->'latestRelease' is null"),
    MANIFEST("f.facts->'manifests' = '[]'"),
    PROTECTION("f.facts->'protection'->'on' = 'false'");

    private final String condition;

    MissingFact(String condition) {
        this.condition = condition;
    }

    /// On the row `f` of `repository_facts`.
    String condition() {
        return condition;
    }
}
