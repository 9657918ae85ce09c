package dev.mokuroku.api.graphql.relation;

import static dev.mokuroku.api.graphql.relation.RelationField.ENTITY;
import static dev.mokuroku.entity.RelationType.API_CONSUMED_BY;
import static dev.mokuroku.entity.RelationType.API_PROVIDED_BY;
import static dev.mokuroku.entity.RelationType.CHILD_OF;
import static dev.mokuroku.entity.RelationType.CONSUMES_API;
import static dev.mokuroku.entity.RelationType.DEPENDENCY_OF;
import static dev.mokuroku.entity.RelationType.DEPENDS_ON;
import static dev.mokuroku.entity.RelationType.HAS_MEMBER;
import static dev.mokuroku.entity.RelationType.HAS_PART;
import static dev.mokuroku.entity.RelationType.MEMBER_OF;
import static dev.mokuroku.entity.RelationType.OWNED_BY;
import static dev.mokuroku.entity.RelationType.OWNER_OF;
import static dev.mokuroku.entity.RelationType.PARENT_OF;
import static dev.mokuroku.entity.RelationType.PART_OF;
import static dev.mokuroku.entity.RelationType.PROVIDES_API;

import dev.mokuroku.entity.RelationType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields that follow the relations of Backstage's kinds.
@Singleton
final class CatalogRelationFields implements RelationFields {
    private static final String[] SOFTWARE = {"Component", "API", "Resource", "System", "AiResource", "OtherEntity"};

    private static final List<RelationField> ALL = List.of(
            one("owner", OWNED_BY, ENTITY, "The owning team or person, if it is in the catalog.", ENTITY),
            many("owns", OWNER_OF, ENTITY, "What it owns.", "Group", "User"),
            one("system", PART_OF, "System", "The system it is part of.", "Component", "API", "Resource", "AiResource"),
            one("subcomponentOf", PART_OF, "Component", "The component it is part of.", "Component"),
            many("subcomponents", HAS_PART, "Component", "The components that are part of it.", "Component"),
            many("providesApis", PROVIDES_API, "API", "The APIs it provides.", "Component"),
            many("consumesApis", CONSUMES_API, "API", "The APIs it consumes.", "Component"),
            many("providers", API_PROVIDED_BY, "Component", "The components that provide it.", "API"),
            many("consumers", API_CONSUMED_BY, "Component", "The components that consume it.", "API"),
            many("dependsOn", DEPENDS_ON, ENTITY, "What it depends on.", SOFTWARE),
            many("dependents", DEPENDENCY_OF, ENTITY, "What depends on it.", SOFTWARE),
            transitive(
                    "transitiveDependsOn",
                    Set.of(DEPENDS_ON),
                    ENTITY,
                    "What it depends on, directly or indirectly, nearest first.",
                    SOFTWARE),
            transitive(
                    "transitiveDependents",
                    Set.of(DEPENDENCY_OF),
                    ENTITY,
                    "What depends on it, directly or indirectly, nearest first.",
                    SOFTWARE),
            many("parts", HAS_PART, ENTITY, "What it is made of.", "System", "Domain", "AiResource", "OtherEntity"),
            transitive(
                    "transitiveParts",
                    Set.of(HAS_PART),
                    ENTITY,
                    "Its direct and indirect parts, nearest first.",
                    "System",
                    "Domain"),
            many("components", HAS_PART, "Component", "The components it is made of.", "System"),
            many("apis", HAS_PART, "API", "The APIs that belong to it.", "System"),
            many("resources", HAS_PART, "Resource", "The resources that belong to it.", "System"),
            one("domain", PART_OF, "Domain", "The domain it is part of.", "System"),
            many("systems", HAS_PART, "System", "The systems that belong to it.", "Domain"),
            one("subdomainOf", PART_OF, "Domain", "The domain it is part of.", "Domain"),
            many("subdomains", HAS_PART, "Domain", "The domains that are part of it.", "Domain"),
            one("parent", CHILD_OF, "Group", "The group above it.", "Group"),
            many("children", PARENT_OF, "Group", "The groups right below it.", "Group"),
            transitive("ancestors", Set.of(CHILD_OF), "Group", "All groups above it, the nearest first.", "Group"),
            transitive("descendants", Set.of(PARENT_OF), "Group", "All groups below it, the nearest first.", "Group"),
            many("members", HAS_MEMBER, "User", "The people in it.", "Group"),
            transitive(
                    "transitiveMembers",
                    Set.of(HAS_MEMBER, PARENT_OF),
                    "User",
                    "The people in it and in all groups below it.",
                    "Group"),
            many("memberOf", MEMBER_OF, "Group", "The groups that the person is in.", "User"));

    @Override
    public List<RelationField> fields() {
        return ALL;
    }

    private static RelationField one(
            String name, RelationType type, String target, String description, String... declaringTypes) {
        return RelationField.one(name, type.text(), target, description, declaringTypes);
    }

    private static RelationField many(
            String name, RelationType type, String target, String description, String... declaringTypes) {
        return RelationField.many(name, type.text(), target, description, declaringTypes);
    }

    private static RelationField transitive(
            String name, Set<RelationType> types, String target, String description, String... declaringTypes) {
        Set<String> texts = types.stream().map(RelationType::text).collect(Collectors.toUnmodifiableSet());
        return RelationField.transitive(name, texts, target, description, declaringTypes);
    }
}
