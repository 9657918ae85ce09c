package dev.mokuroku.api.graphql.relation;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds mistakes in the relation fields of features at the start. The schema would silently leave a field out whose
/// type is misspelled, and replace a field by another one of the same name.
final class RelationFieldChecks {
    private RelationFieldChecks() {}

    /// @param schema before the fields are added
    /// @throws IllegalStateException naming the field and the type
    static void check(List<RelationField> fields, GraphQLSchema schema) {
        fields.forEach(field -> checkTypes(field, schema));
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(RelationSchema::isEntity)
                .forEach(type -> checkNames(type, fields));
    }

    private static void checkTypes(RelationField field, GraphQLSchema schema) {
        List<String> names = new ArrayList<>(field.declaringTypes());
        names.add(field.target());
        for (String name : names) {
            if (!name.equals(RelationField.ENTITY)
                    && !(schema.getType(name) instanceof GraphQLObjectType type && RelationSchema.isEntity(type))) {
                throw new IllegalStateException(
                        "The relation field '%s' names the type '%s', which is not the GraphQL type of a kind"
                                .formatted(field.name(), name));
            }
        }
    }

    private static void checkNames(GraphQLObjectType type, List<RelationField> fields) {
        Set<String> names = new HashSet<>();
        type.getFieldDefinitions().forEach(field -> names.add(field.getName()));
        for (RelationField field : fields) {
            if (field.isDeclaredBy(type.getName()) && !names.add(field.name())) {
                throw new IllegalStateException(
                        "The GraphQL type '%s' has two fields named '%s'".formatted(type.getName(), field.name()));
            }
        }
    }
}
