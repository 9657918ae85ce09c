package dev.mokuroku.sample;

import dev.mokuroku.api.graphql.relation.RelationField;
import dev.mokuroku.api.graphql.relation.RelationFields;
import dev.mokuroku.entity.RelationType;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class SampleRelationFields implements RelationFields {
    @Override
    public List<RelationField> fields() {
        return List.of(
                RelationField.many(
                        "usedBy",
                        RelationType.DEPENDENCY_OF.text(),
                        "Component",
                        "The components that depend on it.",
                        "Sample"),
                RelationField.many(
                        "samples",
                        RelationType.DEPENDS_ON.text(),
                        "Sample",
                        "The samples that it depends on.",
                        "Component"));
    }
}
