package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A GraphQL field that leads from an entity to others by its relations. A feature offers its fields as
/// [RelationFields]. The shape decides the field's arguments (filter, order, page), its connection type, its batched
/// fetcher and its cost.
///
/// @param name of the field, unique on each declaring type
/// @param declaringTypes the GraphQL types that have the field; `Entity` for all entities
/// @param types the relation types that the field follows, as in `relations[].type`: `dependsOn`
/// @param target the GraphQL type of the entities that the field leads to, which is the name of their kind. Relations
///     to other kinds are left out. `Entity` for entities of any kind
/// @param description for the schema; must not be blank
public record RelationField(
        String name, Set<String> declaringTypes, Shape shape, Set<String> types, String target, String description) {
    /// The interface that the types of all kinds implement.
    public static final String ENTITY = "Entity";

    /// What the field answers.
    public enum Shape {
        /// The first related entity in the catalog, by reference; null if there is none.
        ONE,
        /// A connection of the related entities, with filter, order and pages.
        MANY,
        /// A connection of all entities that the relations lead to directly or indirectly, nearest first.
        TRANSITIVE
    }

    public RelationField {
        declaringTypes = Set.copyOf(declaringTypes);
        types = Set.copyOf(types);
        if (declaringTypes.isEmpty() || description.isBlank()) {
            throw new IllegalArgumentException(
                    "The relation field '%s' needs a declaring type and a description".formatted(name));
        }
    }

    /// A field of shape [Shape#ONE].
    ///
    /// @param type the relation type that the field follows
    public static RelationField one(
            String name, String type, String target, String description, String... declaringTypes) {
        return new RelationField(name, Set.of(declaringTypes), Shape.ONE, Set.of(type), target, description);
    }

    /// A field of shape [Shape#MANY].
    ///
    /// @param type the relation type that the field follows
    public static RelationField many(
            String name, String type, String target, String description, String... declaringTypes) {
        return new RelationField(name, Set.of(declaringTypes), Shape.MANY, Set.of(type), target, description);
    }

    /// A field of shape [Shape#TRANSITIVE].
    ///
    /// @param types the relation types that each step of a path may follow
    public static RelationField transitive(
            String name, Set<String> types, String target, String description, String... declaringTypes) {
        return new RelationField(name, Set.of(declaringTypes), Shape.TRANSITIVE, types, target, description);
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
