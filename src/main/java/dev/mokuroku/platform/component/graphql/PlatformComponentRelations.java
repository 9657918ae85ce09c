package dev.mokuroku.platform.component.graphql;

import static dev.mokuroku.api.graphql.relation.RelationField.ENTITY;
import static dev.mokuroku.platform.component.graphql.PlatformComponentType.NAME;

import dev.mokuroku.api.graphql.relation.RelationField;
import dev.mokuroku.api.graphql.relation.RelationFields;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

@Singleton
final class PlatformComponentRelations implements RelationFields {
    private static final String DEPENDS_ON = RelationType.DEPENDS_ON.text();
    private static final String DEPENDENCY_OF = RelationType.DEPENDENCY_OF.text();

    @Override
    public List<RelationField> fields() {
        return List.of(
                RelationField.one("system", RelationType.PART_OF.text(), "System", "The system it is part of.", NAME),
                RelationField.many("dependsOn", DEPENDS_ON, ENTITY, "What it depends on: its source.", NAME),
                RelationField.many("dependents", DEPENDENCY_OF, ENTITY, "What depends on it.", NAME),
                RelationField.transitive(
                        "transitiveDependsOn",
                        Set.of(DEPENDS_ON),
                        ENTITY,
                        "What it depends on, directly or indirectly, nearest first.",
                        NAME),
                RelationField.transitive(
                        "transitiveDependents",
                        Set.of(DEPENDENCY_OF),
                        ENTITY,
                        "What depends on it, directly or indirectly, nearest first.",
                        NAME),
                RelationField.one(
                        "template", PlatformComponentKind.OFFERED_BY, "Template", "The template that gives it.", NAME),
                RelationField.many(
                        "platformComponents",
                        PlatformComponentKind.OFFERS,
                        NAME,
                        "The platform components that it gives.",
                        "Template"),
                RelationField.many(
                        "platformComponents",
                        RelationType.HAS_PART.text(),
                        NAME,
                        "The platform components that belong to it.",
                        "System"),
                RelationField.many(
                        "platformComponents",
                        RelationType.OWNER_OF.text(),
                        NAME,
                        "The platform components that it owns.",
                        "Group"));
    }
}
