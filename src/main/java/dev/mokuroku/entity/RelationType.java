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
        return switch (this) {
            case OWNED_BY -> OWNER_OF;
            case OWNER_OF -> OWNED_BY;
            case PART_OF -> HAS_PART;
            case HAS_PART -> PART_OF;
            case PROVIDES_API -> API_PROVIDED_BY;
            case API_PROVIDED_BY -> PROVIDES_API;
            case CONSUMES_API -> API_CONSUMED_BY;
            case API_CONSUMED_BY -> CONSUMES_API;
            case DEPENDS_ON -> DEPENDENCY_OF;
            case DEPENDENCY_OF -> DEPENDS_ON;
            case MEMBER_OF -> HAS_MEMBER;
            case HAS_MEMBER -> MEMBER_OF;
            case CHILD_OF -> PARENT_OF;
            case PARENT_OF -> CHILD_OF;
        };
    }
}
