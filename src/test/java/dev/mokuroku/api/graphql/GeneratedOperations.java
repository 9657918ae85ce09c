package dev.mokuroku.api.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Operations that are generated from the schema, so that tests reach new fields too.
///
/// @param arguments literals by the name of the argument, by `field.argument`, or by `Type.argument` with the type of
///     the field
public record GeneratedOperations(GraphQLSchema schema, Map<String, String> arguments) {
    /// @param operation `query`, `mutation` or `subscription`
    public List<GraphQLFieldDefinition> rootFields(String operation) {
        GraphQLObjectType root = Objects.requireNonNull(
                switch (operation.toLowerCase(Locale.ROOT)) {
                    case "query" -> schema.getQueryType();
                    case "mutation" -> schema.getMutationType();
                    default -> schema.getSubscriptionType();
                });
        return root.getFieldDefinitions();
    }

    /// One root field without the data below it; a mutation with its errors.
    public String shallow(String operation, String name) {
        GraphQLFieldDefinition field = find(operation, name);
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean payload = type instanceof GraphQLFieldsContainer fields && fields.getField("userErrors") != null;
        String below = !(type instanceof GraphQLFieldsContainer) ? "" : payload ? "{userErrors{code}}" : "{__typename}";
        return "%s{%s%s%s}".formatted(operation, name, argumentsOf(field), below);
    }

    /// @param depth how many levels of objects below the field are selected with all of their fields
    public String deep(String operation, String name, int depth) {
        return "%s{%s}".formatted(operation, of(find(operation, name), depth));
    }

    /// A field with everything below it.
    public String of(GraphQLFieldDefinition field, int depth) {
        return field.getName() + argumentsOf(field) + selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth);
    }

    public boolean isObject(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer;
    }

    private GraphQLFieldDefinition find(String operation, String name) {
        return rootFields(operation).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The schema has no %s %s".formatted(operation, name)));
    }

    private String selection(GraphQLType type, int depth) {
        if (!(type instanceof GraphQLFieldsContainer fields)) {
            return "";
        }
        return fields.getFieldDefinitions().stream()
                .filter(field -> depth > 0 || !isObject(field))
                .map(field -> of(field, depth - 1))
                .collect(Collectors.joining(" ", "{__typename ", "}"));
    }

    private String argumentsOf(GraphQLFieldDefinition field) {
        List<String> given = field.getArguments().stream()
                .map(argument -> literal(field, argument))
                .filter(text -> !text.isEmpty())
                .toList();
        return given.isEmpty() ? "" : given.stream().collect(Collectors.joining(" ", "(", ")"));
    }

    private String literal(GraphQLFieldDefinition field, GraphQLArgument argument) {
        String name = argument.getName();
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        String literal = arguments.getOrDefault(
                type + "." + name, arguments.getOrDefault(field.getName() + "." + name, arguments.get(name)));
        if (literal == null && GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()) {
            throw new AssertionError("%s needs a literal for the argument %s".formatted(field.getName(), name));
        }
        return literal == null ? "" : name + ":" + literal;
    }
}
