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
final class RelationRules {
    private static final RelationRule OWNER = RelationRule.of("owner", OWNED_BY, "group");
    private static final RelationRule IN_SYSTEM = RelationRule.of("system", PART_OF, "system");
    private static final RelationRule DEPENDS = RelationRule.of("dependsOn", DEPENDS_ON, "");
    private static final RelationRule DEPENDED_ON = RelationRule.of("dependencyOf", DEPENDENCY_OF, "");

    private static final List<RelationRule> COMPONENT = List.of(
            OWNER,
            RelationRule.of("subcomponentOf", PART_OF, "component"),
            RelationRule.of("providesApis", PROVIDES_API, "api"),
            RelationRule.of("consumesApis", CONSUMES_API, "api"),
            DEPENDS,
            DEPENDED_ON,
            IN_SYSTEM);
    private static final List<RelationRule> API = List.of(OWNER, IN_SYSTEM);
    private static final List<RelationRule> RESOURCE = List.of(OWNER, DEPENDS, DEPENDED_ON, IN_SYSTEM);
    private static final List<RelationRule> USER = List.of(RelationRule.of("memberOf", MEMBER_OF, "group"));
    private static final List<RelationRule> GROUP = List.of(
            RelationRule.of("parent", CHILD_OF, "group"),
            RelationRule.of("children", PARENT_OF, "group"),
            RelationRule.of("members", HAS_MEMBER, "user"));
    private static final List<RelationRule> SYSTEM = List.of(OWNER, RelationRule.of("domain", PART_OF, "domain"));
    private static final List<RelationRule> DOMAIN = List.of(OWNER, RelationRule.of("subdomainOf", PART_OF, "domain"));
    private static final List<RelationRule> TEMPLATE = List.of(OWNER);

    private RelationRules() {}

    /// @param type the entity's `spec.type`
    static List<RelationRule> of(KnownKind kind, String type) {
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

    private static List<RelationRule> ofAiResource(String type) {
        RelationRule owner = OWNER.restrictedTo("group", "user");
        RelationRule system = IN_SYSTEM.restrictedTo("system");
        return switch (type) {
            case "skill" -> List.of(owner, system, ofAiResources("dependsOn", DEPENDS_ON));
            case "plugin" -> List.of(owner, system, ofAiResources("skills", HAS_PART));
            case "marketplace" -> List.of(owner, system, ofAiResources("plugins", HAS_PART));
            default -> List.of(owner, system);
        };
    }

    private static RelationRule ofAiResources(String name, RelationType type) {
        return RelationRule.of(name, type, "airesource").restrictedTo("airesource");
    }
}
