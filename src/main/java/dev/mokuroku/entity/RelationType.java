package dev.mokuroku.entity;

/// The well-known relation types, each with the one that is drawn in the other direction.
public enum RelationType {
    OWNED_BY("ownedBy"),
    OWNER_OF("ownerOf"),
    PART_OF("partOf"),
    HAS_PART("hasPart"),
    PROVIDES_API("providesApi"),
    API_PROVIDED_BY("apiProvidedBy"),
    CONSUMES_API("consumesApi"),
    API_CONSUMED_BY("apiConsumedBy"),
    DEPENDS_ON("dependsOn"),
    DEPENDENCY_OF("dependencyOf"),
    MEMBER_OF("memberOf"),
    HAS_MEMBER("hasMember"),
    CHILD_OF("childOf"),
    PARENT_OF("parentOf");

    private final String text;

    RelationType(String text) {
        this.text = text;
    }

    /// As written in an entity's `relations[].type`.
    public String text() {
        return text;
    }

    public RelationType inverse() {
        return values()[ordinal() ^ 1];
    }
}
