package dev.mokuroku.api.graphql.engine;

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

/// Takes null for what has a default as not given, in arguments and in the objects they hold. GraphQL hands
/// an explicit null on, for which a number of Java has no place.
final class GivenArguments {
    private GivenArguments() {}

    static DataFetcher<?> before(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        return field.getArguments().isEmpty() ? fetcher : environment -> fetcher.get(given(environment, field));
    }

    private static DataFetchingEnvironment given(DataFetchingEnvironment environment, GraphQLFieldDefinition field) {
        Map<String, Object> arguments = environment.getArguments();
        Map<String, Object> all = Map.of();
        for (GraphQLArgument argument : field.getArguments()) {
            String name = argument.getName();
            @Nullable Object value = arguments.get(name);
            @Nullable
            Object changed = value != null
                    ? given(value, argument.getType())
                    : arguments.containsKey(name) && argument.hasSetDefaultValue()
                            ? GraphQLArgument.getArgumentDefaultValue(argument)
                            : null;
            if (changed != null && !changed.equals(value)) {
                all = all.isEmpty() ? new LinkedHashMap<>(arguments) : all;
                all.put(name, changed);
            }
        }
        return all.isEmpty() ? environment : with(all, environment);
    }

    private static DataFetchingEnvironment with(Map<String, Object> arguments, DataFetchingEnvironment environment) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(() -> arguments)
                .build();
    }

    /// The value itself where nothing of it changes.
    private static Object given(Object value, GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLInputObjectType object when value instanceof Map<?, ?> map -> given(map, object);
            case GraphQLList list when value instanceof List<?> values -> given(values, list.getWrappedType());
            default -> value;
        };
    }

    private static Map<?, ?> given(Map<?, ?> map, GraphQLInputObjectType type) {
        Map<Object, Object> changes = new HashMap<>();
        map.forEach((name, value) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(name));
            @Nullable
            Object changed = value != null
                    ? given(value, field.getType())
                    : field.hasSetDefaultValue() ? GraphQLInputObjectField.getInputFieldDefaultValue(field) : null;
            if (changed != null && !changed.equals(value)) {
                changes.put(name, changed);
            }
        });
        if (changes.isEmpty()) {
            return map;
        }
        Map<Object, Object> all = new LinkedHashMap<>(map);
        all.putAll(changes);
        return all;
    }

    private static List<?> given(List<?> values, GraphQLType type) {
        List<@Nullable Object> all = new ArrayList<>();
        boolean changed = false;
        for (Object value : values) {
            @Nullable Object taken = value == null ? null : given(value, type);
            changed |= !Objects.equals(taken, value);
            all.add(taken);
        }
        return changed ? all : values;
    }
}
