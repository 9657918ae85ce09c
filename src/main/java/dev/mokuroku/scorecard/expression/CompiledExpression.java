package dev.mokuroku.scorecard.expression;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// An expression that is ready to be evaluated. Thread-safe.
public final class CompiledExpression {
    private static final int MAX_REASON_LENGTH = 300;
    /// After this, CEL lists the arguments, which may be long.
    private static final String ARGUMENTS = " failed with arg(s)";

    private final CelRuntime.Program program;
    private final List<String> facts;
    private final Set<String> undefined;
    private final boolean readsClock;

    CompiledExpression(CelRuntime.Program program, SortedSet<String> names, Set<String> undefined) {
        this.program = program;
        this.facts = names.stream()
                .filter(name -> !name.equals(CelEnvironment.TODAY))
                .toList();
        this.undefined = Set.copyOf(undefined);
        this.readsClock = names.contains(CelEnvironment.TODAY);
    }

    /// Names of the facts that it reads, sorted.
    public List<String> facts() {
        return facts;
    }

    /// Those of [#facts] that no schema of pushed facts defines.
    public Set<String> undefined() {
        return undefined;
    }

    /// Whether another day in UTC may give another value.
    public boolean readsClock() {
        return readsClock;
    }

    public ExpressionResult evaluate(ExpressionFacts values) {
        Work.begin(values.work());
        try {
            List<CelAttributePattern> missing = missing(values);
            Object value = missing.isEmpty() ? program.eval(values) : program.eval(PartialVars.of(values, missing));
            return value instanceof CelUnknownSet unknown
                    ? new ExpressionResult.Unknown(namesOf(unknown))
                    : new ExpressionResult.Value(value);
        } catch (CelFacts.TooLargeException tooLarge) {
            return new ExpressionResult.Failed(String.valueOf(tooLarge.getMessage()));
        } catch (CelEvaluationException | RuntimeException failure) {
            return new ExpressionResult.Failed(reasonOf(failure));
        } catch (StackOverflowError deep) {
            return new ExpressionResult.Failed("was stopped, because it is nested too deeply");
        }
    }

    private List<CelAttributePattern> missing(ExpressionFacts values) {
        List<CelAttributePattern> missing = new ArrayList<>();
        for (String fact : facts) {
            if (!values.has(fact)) {
                missing.add(CelAttributePattern.fromQualifiedIdentifier(fact));
            }
        }
        return missing;
    }

    private NavigableSet<String> namesOf(CelUnknownSet unknown) {
        NavigableSet<String> names = new TreeSet<>();
        for (CelAttribute attribute : unknown.attributes()) {
            String path = attribute.toString();
            facts.stream()
                    .filter(fact -> path.equals(fact) || path.startsWith(fact + ".") || path.startsWith(fact + "["))
                    .forEach(names::add);
        }
        return names;
    }

    /// CEL says "key 'tier' is not present in map." of `labels.tier`, and the key alone of `labels['tier']`.
    private static String missingKey(String message) {
        String key = message.replaceFirst("^key '(.*)' is not present in map\\.?$", "$1");
        return "the map has no key '%s'; test for it with '%s' in the map".formatted(key, key);
    }

    private static String reasonOf(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
            if (root instanceof CelIterationLimitExceededException) {
                return "was stopped after too many iterations";
            }
            if (root instanceof CelAttributeNotFoundException) {
                return "failed: " + missingKey(String.valueOf(root.getMessage()));
            }
            if (root instanceof Work.ExceededException || root instanceof CelFacts.TooLargeException) {
                return String.valueOf(root.getMessage());
            }
        }
        String text = String.valueOf(failure.getMessage()).replace("evaluation error at <input>:", "at character ");
        int arguments = text.indexOf(ARGUMENTS);
        String reason = arguments < 0 ? text : text.substring(0, arguments) + " failed: " + root.getMessage();
        return "failed: " + reason.substring(0, Math.min(MAX_REASON_LENGTH, reason.length()));
    }
}
