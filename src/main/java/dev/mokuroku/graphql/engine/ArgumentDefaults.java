package dev.mokuroku.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Replaces an explicit null by the default, in arguments and in nested input objects. GraphQL passes
/// an explicit null on, which a Java primitive cannot hold.
final class ArgumentDefaults {
    private ArgumentDefaults() {}

    static DataFetcher<?> applyTo(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        return field.getArguments().isEmpty() ? fetcher : environment -> fetcher.get(withDefaults(environment, field));
    }

    private static DataFetchingEnvironment withDefaults(
            DataFetchingEnvironment environment, GraphQLFieldDefinition field) {
        Map<String, Object> arguments = environment.getArguments();
        Map<String, Object> completed = Map.of();
        for (GraphQLArgument argument : field.getArguments()) {
            String name = argument.getName();
            @Nullable Object value = arguments.get(name);
            @Nullable
            Object changed = value != null
                    ? withDefaults(value, argument.getType())
                    : arguments.containsKey(name) && argument.hasSetDefaultValue()
                            ? GraphQLArgument.getArgumentDefaultValue(argument)
                            : null;
            if (changed != null && !changed.equals(value)) {
                completed = completed.isEmpty() ? new LinkedHashMap<>(arguments) : completed;
                completed.put(name, changed);
            }
        }
        return completed.isEmpty() ? environment : withArguments(completed, environment);
    }

    private static DataFetchingEnvironment withArguments(
            Map<String, Object> arguments, DataFetchingEnvironment environment) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(() -> arguments)
                .build();
    }

    /// @return the same instance if nothing changes
    private static Object withDefaults(Object value, GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLInputObjectType object when value instanceof Map<?, ?> map -> withDefaults(map, object);
            case GraphQLList list when value instanceof List<?> values -> withDefaults(values, list.getWrappedType());
            default -> value;
        };
    }

    private static Map<?, ?> withDefaults(Map<?, ?> map, GraphQLInputObjectType type) {
        Map<Object, Object> changes = new HashMap<>();
        map.forEach((name, value) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(name));
            @Nullable
            Object changed = value != null
                    ? withDefaults(value, field.getType())
                    : field.hasSetDefaultValue() ? GraphQLInputObjectField.getInputFieldDefaultValue(field) : null;
            if (changed != null && !changed.equals(value)) {
                changes.put(name, changed);
            }
        });
        if (changes.isEmpty()) {
            return map;
        }
        Map<Object, Object> completed = new LinkedHashMap<>(map);
        completed.putAll(changes);
        return completed;
    }

    private static List<?> withDefaults(List<?> values, GraphQLType type) {
        List<@Nullable Object> completed = new ArrayList<>();
        boolean changed = false;
        for (Object value : values) {
            @Nullable Object completedValue = value == null ? null : withDefaults(value, type);
            changed |= !Objects.equals(completedValue, value);
            completed.add(completedValue);
        }
        return changed ? completed : values;
    }
}
