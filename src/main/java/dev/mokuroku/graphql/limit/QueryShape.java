package dev.mokuroku.graphql.limit;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Measures a document by its text alone. Each fragment is measured once, however often it is spread:
/// fragments that spread each other twice, thirty deep, are a billion fields in a hundred lines.
public final class QueryShape {
    /// Sums stay far from the end of `long`.
    private static final long MAX_COUNT = 1_000_000_000_000L;

    private final GraphQLConfig limits;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Measure> measured = new HashMap<>();
    private final Set<String> openFragments = new LinkedHashSet<>();

    private record Measure(int depth, long fields, long aliases, long rootFields) {
        static final Measure ZERO = new Measure(0, 0, 0, 0);

        Measure plus(Measure other) {
            return new Measure(
                    Math.max(depth, other.depth),
                    Math.min(MAX_COUNT, fields + other.fields),
                    Math.min(MAX_COUNT, aliases + other.aliases),
                    Math.min(MAX_COUNT, rootFields + other.rootFields));
        }

        Measure nestedIn(Field field) {
            int alias = field.getAlias() == null ? 0 : 1;
            return new Measure(depth + 1, fields + 1, aliases + alias, 1);
        }
    }

    private QueryShape(Document document, GraphQLConfig limits) {
        this.limits = limits;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
    }

    /// @throws QueryRefusal when the document is larger than a limit, in any of its operations
    public static void check(Document document, GraphQLConfig limits) {
        QueryShape shape = new QueryShape(document, limits);
        // Fragments that nothing spreads are validated, too.
        shape.fragments.keySet().forEach(name -> shape.check(shape.ofFragment(name)));
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> shape.check(shape.of(operation.getSelectionSet())));
        new ListSizeLimit(limits.maxListSize()).check(document);
    }

    private void check(Measure measure) {
        refuseOver(limits.maxDepth(), measure.depth(), Reason.DEPTH, "levels deep");
        refuseOver(limits.maxFields(), measure.fields(), Reason.FIELDS, "fields, with those of its fragments");
        refuseOver(limits.maxAliases(), measure.aliases(), Reason.ALIASES, "aliases");
        refuseOver(limits.maxRootFields(), measure.rootFields(), Reason.ROOT_FIELDS, "fields at its root");
    }

    private static void refuseOver(int limit, long actual, Reason reason, String unit) {
        if (actual > limit) {
            throw new QueryRefusal(
                    reason, "The query has %d %s; at most %d are allowed".formatted(actual, unit, limit));
        }
    }

    private Measure of(@Nullable SelectionSet selections) {
        Measure sum = Measure.ZERO;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.plus(of(selection));
            }
        }
        return sum;
    }

    private Measure of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet()).nestedIn(field);
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> ofFragment(spread.getName());
            default -> throw new IllegalStateException("A selection of another kind: " + selection);
        };
    }

    /// An undefined fragment counts as empty; validation reports it.
    private Measure ofFragment(String name) {
        Measure cached = measured.get(name);
        if (cached != null) {
            return cached;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Measure.ZERO;
        }
        if (!openFragments.add(name)) {
            throw new QueryRefusal(
                    Reason.CYCLE, ErrorCode.INVALID_INPUT, "The fragment '%s' spreads itself".formatted(name));
        }
        Measure measure = of(fragment.getSelectionSet());
        openFragments.remove(name);
        measured.put(name, measure);
        return measure;
    }
}
