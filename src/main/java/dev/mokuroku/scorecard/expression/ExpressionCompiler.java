package dev.mokuroku.scorecard.expression;

import static java.util.stream.Collectors.toCollection;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelEvaluationException;
import dev.mokuroku.scorecard.fact.FactDefinition;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compiles expressions over facts. Thread-safe.
///
/// A name within an origin of facts that Mokuroku has, such as `repo.`, must be one of its facts. Any other dotted name
/// is a pushed fact: its schema may come later, so the expression compiles, and is unknown where it needs the fact.
public final class ExpressionCompiler {
    private static final int MAX_BRACKETS = 50;
    /// How the parser begins to say that it found a lone `=`.
    private static final String ASSIGNMENT = "token recognition error at: '=";

    private final Map<String, FactDefinition> facts;
    private @Nullable CelCompiler compiler;

    /// @param facts by name
    public ExpressionCompiler(Map<String, FactDefinition> facts) {
        this.facts = Map.copyOf(facts);
    }

    /// @throws InvalidExpressionException with line, column and what is wrong
    public CompiledExpression compile(String expression, ResultType type) {
        if (isTooDeep(expression)) {
            throw new InvalidExpressionException("has more than %d brackets within each other".formatted(MAX_BRACKETS));
        }
        try {
            return compileChecked(expression, type);
        } catch (StackOverflowError deep) {
            throw new InvalidExpressionException("is nested too deeply");
        }
    }

    /// The parser takes a step of its stack for each bracket.
    private static boolean isTooDeep(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest > MAX_BRACKETS;
    }

    private CompiledExpression compileChecked(String expression, ResultType type) {
        CelCompiler declared = compiler();
        CelAbstractSyntaxTree parsed = treeOf(declared.parse(expression));
        SortedSet<String> undefined = FactNames.undefinedIn(parsed, facts.keySet());
        CelAbstractSyntaxTree checked =
                treeOf(withUndefined(declared, undefined).check(parsed));
        if (!type.accepts(checked.getResultType())) {
            throw InvalidExpressionException.at(
                    1,
                    1,
                    "the expression must give %s, but gives %s"
                            .formatted(type.expected(), checked.getResultType().name()));
        }
        try {
            return new CompiledExpression(
                    CelEnvironment.RUNTIME.createProgram(checked), names(checked, undefined), undefined);
        } catch (CelEvaluationException failure) {
            throw new InvalidExpressionException(String.valueOf(failure.getMessage()));
        }
    }

    private synchronized CelCompiler compiler() {
        if (compiler == null) {
            compiler = CelEnvironment.compiler(facts.values());
        }
        return compiler;
    }

    private static CelCompiler withUndefined(CelCompiler declared, Set<String> undefined) {
        if (undefined.isEmpty()) {
            return declared;
        }
        CelCompilerBuilder builder = declared.toCompilerBuilder();
        undefined.forEach(name -> builder.addVar(name, SimpleType.DYN));
        return builder.build();
    }

    private SortedSet<String> names(CelAbstractSyntaxTree checked, Set<String> undefined) {
        return checked.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(name ->
                        facts.containsKey(name) || undefined.contains(name) || name.equals(CelEnvironment.TODAY))
                .collect(toCollection(TreeSet::new));
    }

    private static String reasonOf(String message) {
        String reason =
                message.replace(" (in container '')", "").replace("'%%'", "'%'").strip();
        return reason.startsWith(ASSIGNMENT) ? reason + "; write == to compare" : reason;
    }

    private static CelAbstractSyntaxTree treeOf(CelValidationResult result) {
        if (result.hasError()) {
            CelIssue first = result.getErrors().getFirst();
            throw InvalidExpressionException.at(
                    Math.max(1, first.getSourceLocation().getLine()),
                    Math.max(0, first.getSourceLocation().getColumn()) + 1,
                    reasonOf(first.getMessage()));
        }
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new InvalidExpressionException(String.valueOf(impossible.getMessage()));
        }
    }
}
