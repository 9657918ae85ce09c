package dev.mokuroku.graphql.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many elements the arguments of a field ask for.
final class SizeArguments {
    /// Page sizes, which have a limit of their own.
    private static final Set<String> PAGE_SIZE_ARGUMENTS = Set.of("first", "last");

    private static final Set<String> SIZE_ARGUMENTS = Set.of("first", "last", "limit");
    private static final BigInteger MAX_SIZE = BigInteger.valueOf(Integer.MAX_VALUE);
    /// Assumed size of a page without a size argument.
    private static final long DEFAULT_PAGE_SIZE = 20;
    /// Assumed length of an unbounded list: links, tags, relations of one type.
    private static final long DEFAULT_LIST_SIZE = 10;

    private final Map<String, VariableDefinition> variables;

    SizeArguments(List<VariableDefinition> variables) {
        this.variables = variables.stream()
                .collect(Collectors.toMap(VariableDefinition::getName, variable -> variable, (first, second) -> first));
    }

    /// Null if the field has no size argument.
    @Nullable
    Size requestedSize(Field field, GraphQLFieldDefinition definition) {
        List<GraphQLArgument> sizeArguments = definition.getArguments().stream()
                .filter(argument -> SIZE_ARGUMENTS.contains(argument.getName()))
                .toList();
        if (sizeArguments.isEmpty()) {
            return null;
        }
        List<GraphQLArgument> provided = sizeArguments.stream()
                .filter(argument -> argumentOf(field, argument.getName()) != null)
                .toList();
        // Of `first` and `last` the one that is given counts; where none is, the one with a default.
        List<GraphQLArgument> counted = provided.isEmpty() ? withDefaults(sizeArguments) : provided;
        return new Size.Largest(counted.stream()
                .map(argument -> requestedSize(argumentOf(field, argument.getName()), argument))
                .toList());
    }

    private static List<GraphQLArgument> withDefaults(List<GraphQLArgument> taken) {
        List<GraphQLArgument> defaulted =
                taken.stream().filter(GraphQLArgument::hasSetDefaultValue).toList();
        return defaulted.isEmpty() ? taken : defaulted;
    }

    private Size requestedSize(@Nullable Argument provided, GraphQLArgument sizeArguments) {
        String name = sizeArguments.getName();
        boolean paged = PAGE_SIZE_ARGUMENTS.contains(name);
        long fallback = number(sizeArguments.getArgumentDefaultValue());
        Value<?> value = provided == null ? null : provided.getValue();
        return switch (value) {
            case IntValue number ->
                new Size.FromArgument(name, clamp(number.getValue()), null, fallback, fallback, paged);
            case VariableReference reference ->
                new Size.FromArgument(name, null, reference.getName(), fallback, defaultOf(reference, fallback), paged);
            // After validation this is null or absent.
            case null, default -> new Size.FromArgument(name, null, null, fallback, fallback, false);
        };
    }

    /// The length of the longest list among the arguments.
    Size sizeOfListArguments(Field field, GraphQLFieldDefinition definition) {
        List<Size> sizes = definition.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.unwrapNonNull(argument.getType()) instanceof GraphQLList)
                .map(argument -> argumentOf(field, argument.getName()))
                .filter(argument -> argument != null)
                .map(argument -> ofList(argument.getValue()))
                .toList();
        return sizes.isEmpty() ? new Size.Fixed(DEFAULT_LIST_SIZE) : new Size.Largest(sizes);
    }

    private static Size ofList(Value<?> value) {
        return switch (value) {
            case ArrayValue list -> new Size.Fixed(list.getValues().size());
            case VariableReference reference -> new Size.FromListVariable(reference.getName(), DEFAULT_LIST_SIZE);
            default -> Size.ONE;
        };
    }

    private long defaultOf(VariableReference reference, long fallback) {
        VariableDefinition variable = variables.get(reference.getName());
        return variable != null && variable.getDefaultValue() instanceof IntValue number
                ? clamp(number.getValue())
                : fallback;
    }

    private static long number(InputValueWithState value) {
        return switch (value.getValue()) {
            case IntValue literal -> clamp(literal.getValue());
            case Number number -> number.longValue();
            case null, default -> DEFAULT_PAGE_SIZE;
        };
    }

    private static long clamp(BigInteger number) {
        return number.min(MAX_SIZE).max(MAX_SIZE.negate()).longValue();
    }

    private static @Nullable Argument argumentOf(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
