package dev.mokuroku.scorecard.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.mokuroku.error.NearestName;
import dev.mokuroku.scorecard.fact.FactOrigins;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Walks a parsed expression: finds the names of facts in it, and what CEL itself would only notice when it evaluates.
/// One use each.
final class FactNames {
    /// Macros of CEL that build lists.
    private static final Set<String> LEFT_OUT = Set.of("map", "filter");

    private final Set<String> known;
    private final CelSource source;
    private final SortedSet<String> undefined = new TreeSet<>();

    private FactNames(Set<String> known, CelSource source) {
        this.known = known;
        this.source = source;
    }

    /// @param known the facts that are defined
    /// @return names of pushed facts that no schema defines yet
    /// @throws InvalidExpressionException for a name that no fact can have
    static SortedSet<String> undefinedIn(CelAbstractSyntaxTree parsed, Set<String> known) {
        FactNames names = new FactNames(known, parsed.getSource());
        names.walk(parsed.getExpr(), Set.of());
        return names.undefined;
    }

    /// @param variables of the macros around
    private void walk(CelExpr expression, Set<String> variables) {
        switch (expression.getKind()) {
            case IDENT, SELECT -> checkName(expression, variables);
            case CALL -> {
                checkIsNotLeftOut(expression);
                expression.call().target().ifPresent(target -> walk(target, variables));
                expression.call().args().forEach(argument -> walk(argument, variables));
                checkConstants(expression);
            }
            case LIST -> expression.list().elements().forEach(element -> walk(element, variables));
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    walk(entry.key(), variables);
                    walk(entry.value(), variables);
                });
            case COMPREHENSION -> walkLoop(expression.comprehension(), variables);
            case CONSTANT, STRUCT, NOT_SET -> {}
        }
    }

    private void checkIsNotLeftOut(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        if (call.target().isPresent() && LEFT_OUT.contains(call.function())) {
            throw at(
                    expression,
                    "%s() is left out; exists(), all(), exists_one() and count() look at each element"
                            .formatted(call.function()));
        }
    }

    private void walkLoop(CelExpr.CelComprehension loop, Set<String> variables) {
        walk(loop.iterRange(), variables);
        walk(loop.accuInit(), variables);
        Set<String> inside = new HashSet<>(variables);
        inside.add(loop.iterVar());
        inside.add(loop.accuVar());
        walk(loop.loopCondition(), inside);
        walk(loop.loopStep(), inside);
        walk(loop.result(), inside);
    }

    private void checkName(CelExpr expression, Set<String> variables) {
        List<String> parts = new ArrayList<>();
        CelExpr start = expression;
        while (start.getKind() == Kind.SELECT) {
            parts.addFirst(start.select().field());
            start = start.select().operand();
        }
        if (start.getKind() != Kind.IDENT) {
            walk(start, variables);
            return;
        }
        parts.addFirst(start.ident().name());
        boolean isTest =
                expression.getKind() == Kind.SELECT && expression.select().testOnly();
        if (!variables.contains(parts.getFirst()) && !parts.getFirst().equals(CelEnvironment.TODAY)) {
            checkFact(start, parts, isTest);
        }
    }

    private void checkFact(CelExpr start, List<String> parts, boolean isTest) {
        String fact = knownPrefix(parts);
        String written = String.join(".", parts);
        if (isTest && (fact == null || fact.equals(written))) {
            throw at(
                    start,
                    ("has() is for the keys of maps; whether the fact %s is known need not be tested:"
                                    + " the outcome is unknown if a fact is missing")
                            .formatted(written));
        }
        if (fact == null) {
            String origin = parts.getFirst();
            if (parts.size() == 1 || isOwn(origin)) {
                throw at(start, "there is no fact " + written + suggestion(written, parts));
            }
            undefined.add(origin + "." + parts.get(1));
        }
    }

    private @Nullable String knownPrefix(List<String> parts) {
        for (int length = parts.size(); length > 0; length--) {
            String name = String.join(".", parts.subList(0, length));
            if (known.contains(name)) {
                return name;
            }
        }
        return null;
    }

    /// The facts of other origins are reported, and may be defined later. Without any definition of the origin, nothing
    /// is
    /// known about its facts.
    private boolean isOwn(String origin) {
        return FactOrigins.ALL.contains(origin) && known.stream().anyMatch(name -> name.startsWith(origin + "."));
    }

    private String suggestion(String written, List<String> parts) {
        Set<String> names = new TreeSet<>(known);
        names.add(CelEnvironment.TODAY);
        return NearestName.of(written, names)
                .or(() -> parts.size() < 3
                        ? java.util.Optional.empty()
                        : NearestName.of(String.join(".", parts.subList(0, 2)), names))
                .map(name -> "; did you mean %s?".formatted(name))
                .orElse("");
    }

    /// A pattern, a date, a version or a range that is written in the expression is checked now.
    private void checkConstants(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        if (call.function().equals(CheckFunctions.MATCHES) && call.args().size() == 1) {
            String pattern = text(call.args().getFirst());
            if (pattern == null) {
                throw at(expression, "the pattern of matches() must be a text in the expression");
            }
            check(call.args().getFirst(), "the pattern", () -> TextPatterns.compile(pattern));
        }
        if (call.function().equals(CheckFunctions.DATE) && call.args().size() == 1) {
            checkDate(call.args().getFirst());
        }
        if (call.function().equals(CheckFunctions.VERSION_AT_LEAST)
                && call.args().size() == 3) {
            checkVersion(call);
        }
        if (call.function().equals(CheckFunctions.IN_VERSION_RANGE)
                && call.args().size() == 2) {
            String range = text(call.args().get(1));
            if (range != null) {
                check(call.args().get(1), "the range", () -> Versions.range(range));
            }
        }
    }

    private void checkDate(CelExpr expression) {
        String written = text(expression);
        if (written != null) {
            try {
                LocalDate.parse(written);
            } catch (DateTimeException malformed) {
                throw at(expression, "the date must be written as 2026-12-31 but is '%s'".formatted(written));
            }
        }
    }

    private void checkVersion(CelExpr.CelCall call) {
        String smallest = text(call.args().get(1));
        String type = text(call.args().get(2));
        if (smallest != null && type != null) {
            check(call.args().get(1), CheckFunctions.VERSION_AT_LEAST + "()", () -> Versions.minimum(smallest, type));
        }
    }

    private void check(CelExpr expression, String what, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException invalid) {
            throw at(expression, what + " " + invalid.getMessage());
        }
    }

    private static @Nullable String text(CelExpr expression) {
        return expression.getKind() == Kind.CONSTANT && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? expression.constant().stringValue()
                : null;
    }

    private InvalidExpressionException at(CelExpr expression, String problem) {
        int offset = source.getPositionsMap().getOrDefault(expression.id(), 0);
        CelSourceLocation location = source.getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        return InvalidExpressionException.at(location.getLine(), location.getColumn() + 1, problem);
    }
}
