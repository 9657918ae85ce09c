package dev.mokuroku.api.graphql.relation;

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

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field that leads from an entity to others.
///
/// @param declaringTypes the GraphQL types that have it; `Entity` for all
/// @param types of the relations it follows
/// @param target the GraphQL type of those it leads to; `Entity` where they are of several kinds
record RelationField(
        String name, Set<String> declaringTypes, Shape shape, Set<String> types, String target, String description) {
    static final String ENTITY = "Entity";

    enum Shape {
        /// The first of them, or null.
        ONE,
        /// A connection.
        MANY,
        /// A connection of all that the relations lead to in the end.
        TRANSITIVE
    }

    private static final String[] SOFTWARE = {"Component", "API", "Resource", "System", "AiResource", "OtherEntity"};

    static final List<RelationField> ALL = List.of(
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
                    ENTITY,
                    "What it depends on, directly or indirectly, nearest first.",
                    declaringTypes(SOFTWARE),
                    DEPENDS_ON),
            transitive(
                    "transitiveDependents",
                    ENTITY,
                    "What depends on it, directly or indirectly, nearest first.",
                    declaringTypes(SOFTWARE),
                    DEPENDENCY_OF),
            many("parts", HAS_PART, ENTITY, "What it is made of.", "System", "Domain", "AiResource", "OtherEntity"),
            transitive(
                    "transitiveParts",
                    ENTITY,
                    "Its direct and indirect parts, nearest first.",
                    Set.of("System", "Domain"),
                    HAS_PART),
            many("components", HAS_PART, "Component", "The components it is made of.", "System"),
            many("apis", HAS_PART, "API", "The APIs that belong to it.", "System"),
            many("resources", HAS_PART, "Resource", "The resources that belong to it.", "System"),
            one("domain", PART_OF, "Domain", "The domain it is part of.", "System"),
            many("systems", HAS_PART, "System", "The systems that belong to it.", "Domain"),
            one("subdomainOf", PART_OF, "Domain", "The domain it is part of.", "Domain"),
            many("subdomains", HAS_PART, "Domain", "The domains that are part of it.", "Domain"),
            one("parent", CHILD_OF, "Group", "The group above it.", "Group"),
            many("children", PARENT_OF, "Group", "The groups right below it.", "Group"),
            transitive("ancestors", "Group", "All groups above it, the nearest first.", Set.of("Group"), CHILD_OF),
            transitive("descendants", "Group", "All groups below it, the nearest first.", Set.of("Group"), PARENT_OF),
            many("members", HAS_MEMBER, "User", "The people in it.", "Group"),
            transitive(
                    "transitiveMembers",
                    "User",
                    "The people in it and in all groups below it.",
                    Set.of("Group"),
                    HAS_MEMBER,
                    PARENT_OF),
            many("memberOf", MEMBER_OF, "Group", "The groups that the person is in.", "User"));

    private static RelationField one(
            String name, RelationType type, String target, String description, String... declaringTypes) {
        return new RelationField(
                name, declaringTypes(declaringTypes), Shape.ONE, Set.of(type.text()), target, description);
    }

    private static RelationField many(
            String name, RelationType type, String target, String description, String... declaringTypes) {
        return new RelationField(
                name, declaringTypes(declaringTypes), Shape.MANY, Set.of(type.text()), target, description);
    }

    private static RelationField transitive(
            String name, String target, String description, Set<String> declaringTypes, RelationType... types) {
        Set<String> texts = Arrays.stream(types).map(RelationType::text).collect(Collectors.toUnmodifiableSet());
        return new RelationField(name, declaringTypes, Shape.TRANSITIVE, texts, target, description);
    }

    /// A field that every entity has, for any relation.
    static RelationField onEveryEntity(String name, String description) {
        return new RelationField(name, Set.of(ENTITY), Shape.MANY, Set.of(), ENTITY, description);
    }

    private static Set<String> declaringTypes(String... types) {
        return Set.of(types);
    }

    boolean isDeclaredBy(String type) {
        return declaringTypes.contains(type) || declaringTypes.contains(ENTITY);
    }

    boolean leadsToAnyKind() {
        return target.equals(ENTITY);
    }

    /// The kind of those it leads to, in lower case.
    String kind() {
        return target.toLowerCase(Locale.ROOT);
    }

    /// The targets of this entity's relations, whether they exist or not.
    List<EntityRef> targetsOf(IndexedEntity entity) {
        Stream<EntityRef> targets = types.stream().flatMap(type -> entity.targetsOf(type).stream());
        String kind = kind();
        return (leadsToAnyKind() ? targets : targets.filter(ref -> ref.kind().equals(kind))).toList();
    }
}
