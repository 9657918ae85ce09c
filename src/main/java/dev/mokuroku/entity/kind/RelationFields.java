package dev.mokuroku.entity.kind;

import static dev.mokuroku.entity.RelationType.CHILD_OF;
import static dev.mokuroku.entity.RelationType.CONSUMES_API;
import static dev.mokuroku.entity.RelationType.DEPENDENCY_OF;
import static dev.mokuroku.entity.RelationType.DEPENDS_ON;
import static dev.mokuroku.entity.RelationType.HAS_MEMBER;
import static dev.mokuroku.entity.RelationType.HAS_PART;
import static dev.mokuroku.entity.RelationType.MEMBER_OF;
import static dev.mokuroku.entity.RelationType.OWNED_BY;
import static dev.mokuroku.entity.RelationType.PARENT_OF;
import static dev.mokuroku.entity.RelationType.PART_OF;
import static dev.mokuroku.entity.RelationType.PROVIDES_API;

import dev.mokuroku.entity.RelationType;
import java.util.List;

/// Which fields of which kind name other entities, with Backstage's defaults. `dependsOn` and
/// `dependencyOf` have no default kind: their refs must say it.
final class RelationFields {
    private static final RelationField OWNER = RelationField.of("owner", OWNED_BY, "group");
    private static final RelationField IN_SYSTEM = RelationField.of("system", PART_OF, "system");
    private static final RelationField DEPENDS = RelationField.of("dependsOn", DEPENDS_ON, "");
    private static final RelationField DEPENDED_ON = RelationField.of("dependencyOf", DEPENDENCY_OF, "");

    private static final List<RelationField> COMPONENT = List.of(
            OWNER,
            RelationField.of("subcomponentOf", PART_OF, "component"),
            RelationField.of("providesApis", PROVIDES_API, "api"),
            RelationField.of("consumesApis", CONSUMES_API, "api"),
            DEPENDS,
            DEPENDED_ON,
            IN_SYSTEM);
    private static final List<RelationField> API = List.of(OWNER, IN_SYSTEM);
    private static final List<RelationField> RESOURCE = List.of(OWNER, DEPENDS, DEPENDED_ON, IN_SYSTEM);
    private static final List<RelationField> USER = List.of(RelationField.of("memberOf", MEMBER_OF, "group"));
    private static final List<RelationField> GROUP = List.of(
            RelationField.of("parent", CHILD_OF, "group"),
            RelationField.of("children", PARENT_OF, "group"),
            RelationField.of("members", HAS_MEMBER, "user"));
    private static final List<RelationField> SYSTEM = List.of(OWNER, RelationField.of("domain", PART_OF, "domain"));
    private static final List<RelationField> DOMAIN =
            List.of(OWNER, RelationField.of("subdomainOf", PART_OF, "domain"));
    private static final List<RelationField> TEMPLATE = List.of(OWNER);

    private RelationFields() {}

    /// @param type the entity's `spec.type`
    static List<RelationField> of(KnownKind kind, String type) {
        return switch (kind) {
            case COMPONENT -> COMPONENT;
            case API -> API;
            case RESOURCE -> RESOURCE;
            case USER -> USER;
            case GROUP -> GROUP;
            case SYSTEM -> SYSTEM;
            case DOMAIN -> DOMAIN;
            case TEMPLATE -> TEMPLATE;
            case LOCATION -> List.of();
            case AI_RESOURCE -> ofAiResource(type);
        };
    }

    private static List<RelationField> ofAiResource(String type) {
        RelationField owner = OWNER.only("group", "user");
        RelationField system = IN_SYSTEM.only("system");
        return switch (type) {
            case "skill" -> List.of(owner, system, ofAiResources("dependsOn", DEPENDS_ON));
            case "plugin" -> List.of(owner, system, ofAiResources("skills", HAS_PART));
            case "marketplace" -> List.of(owner, system, ofAiResources("plugins", HAS_PART));
            default -> List.of(owner, system);
        };
    }

    private static RelationField ofAiResources(String name, RelationType type) {
        return RelationField.of(name, type, "airesource").only("airesource");
    }
}
