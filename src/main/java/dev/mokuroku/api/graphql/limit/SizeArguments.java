package dev.mokuroku.api.graphql.limit;

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
    /// These count pages, which have a limit of their own.
    private static final Set<String> PAGES = Set.of("first", "last", "size");

    private static final Set<String> NAMES = Set.of("first", "last", "size", "limit");
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);
    /// Of a page that nobody gave a size.
    private static final long ASSUMED_PAGE = 20;
    /// Of a list that nothing bounds: links, tags, relations of one type.
    private static final long ASSUMED_LIST = 10;

    private final Map<String, VariableDefinition> variables;

    SizeArguments(List<VariableDefinition> variables) {
        this.variables = variables.stream()
                .collect(Collectors.toMap(VariableDefinition::getName, it -> it, (first, second) -> first));
    }

    /// Null where the field takes no such argument.
    @Nullable
    Size asked(Field field, GraphQLFieldDefinition definition) {
        List<GraphQLArgument> taken = definition.getArguments().stream()
                .filter(it -> NAMES.contains(it.getName()))
                .toList();
        if (taken.isEmpty()) {
            return null;
        }
        List<GraphQLArgument> given = taken.stream()
                .filter(it -> argumentOf(field, it.getName()) != null)
                .toList();
        // Of `first` and `last` the one that is given counts; where none is, the one with a default.
        List<GraphQLArgument> counted = given.isEmpty() ? withDefaults(taken) : given;
        return new Size.Longest(counted.stream()
                .map(it -> asked(argumentOf(field, it.getName()), it))
                .toList());
    }

    private static List<GraphQLArgument> withDefaults(List<GraphQLArgument> taken) {
        List<GraphQLArgument> defaulted =
                taken.stream().filter(GraphQLArgument::hasSetDefaultValue).toList();
        return defaulted.isEmpty() ? taken : defaulted;
    }

    private Size asked(@Nullable Argument given, GraphQLArgument taken) {
        String name = taken.getName();
        boolean paged = PAGES.contains(name);
        long otherwise = number(taken.getArgumentDefaultValue());
        Value<?> value = given == null ? null : given.getValue();
        return switch (value) {
            case IntValue number -> new Size.Asked(name, clamp(number.getValue()), null, otherwise, otherwise, paged);
            case VariableReference reference ->
                new Size.Asked(name, null, reference.getName(), otherwise, defaultOf(reference, otherwise), paged);
            // Validation has let null pass, and nothing else.
            case null, default -> new Size.Asked(name, null, null, otherwise, otherwise, false);
        };
    }

    /// As long as the longest list that is given as an argument.
    Size ofLists(Field field, GraphQLFieldDefinition definition) {
        List<Size> sizes = definition.getArguments().stream()
                .filter(it -> GraphQLTypeUtil.unwrapNonNull(it.getType()) instanceof GraphQLList)
                .map(it -> argumentOf(field, it.getName()))
                .filter(it -> it != null)
                .map(it -> ofList(it.getValue()))
                .toList();
        return sizes.isEmpty() ? new Size.Fixed(ASSUMED_LIST) : new Size.Longest(sizes);
    }

    private static Size ofList(Value<?> value) {
        return switch (value) {
            case ArrayValue list -> new Size.Fixed(list.getValues().size());
            case VariableReference reference -> new Size.OfList(reference.getName(), ASSUMED_LIST);
            default -> Size.ONE;
        };
    }

    private long defaultOf(VariableReference reference, long otherwise) {
        VariableDefinition variable = variables.get(reference.getName());
        return variable != null && variable.getDefaultValue() instanceof IntValue number
                ? clamp(number.getValue())
                : otherwise;
    }

    private static long number(InputValueWithState value) {
        return switch (value.getValue()) {
            case IntValue literal -> clamp(literal.getValue());
            case Number number -> number.longValue();
            case null, default -> ASSUMED_PAGE;
        };
    }

    private static long clamp(BigInteger number) {
        return number.min(MOST).max(MOST.negate()).longValue();
    }

    private static @Nullable Argument argumentOf(Field field, String name) {
        return field.getArguments().stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
