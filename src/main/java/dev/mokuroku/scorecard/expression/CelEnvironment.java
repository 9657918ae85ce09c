package dev.mokuroku.scorecard.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelOptions;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.mokuroku.scorecard.fact.FactDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of CEL that expressions can use. What builds texts and lists is left out (`+` for both, the macros `map`
/// and `filter`), because CEL limits iterations, but no memory.
final class CelEnvironment {
    /// The start of the day in UTC.
    static final String TODAY = "today";

    private static final int MAX_ITERATIONS = 10_000;
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_NODES = 1_500;
    private static final int MAX_DEPTH = 40;

    private static final Set<String> STANDARD_FUNCTIONS = Set.of(
            "IN",
            "NOT_STRICTLY_FALSE",
            "CONDITIONAL",
            "LOGICAL_NOT",
            "LOGICAL_OR",
            "LOGICAL_AND",
            "EQUALS",
            "NOT_EQUALS",
            "LESS",
            "LESS_EQUALS",
            "GREATER",
            "GREATER_EQUALS",
            "ADD",
            "SUBTRACT",
            "MULTIPLY",
            "DIVIDE",
            "MODULO",
            "NEGATE",
            "INDEX",
            "SIZE",
            "INT",
            "DOUBLE",
            "STRING",
            "DURATION",
            "TIMESTAMP",
            "STARTS_WITH",
            "ENDS_WITH",
            "GET_FULL_YEAR",
            "GET_MONTH",
            "GET_DATE",
            "GET_DAY_OF_WEEK",
            "GET_HOURS");
    private static final Set<String> GROWING = Set.of("ADD_STRING", "ADD_BYTES", "ADD_LIST");

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseExpressionNodeCount(MAX_NODES)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseErrorRecoveryLimit(5)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    /// Thread-safe.
    static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .filterFunctions((function, overload) -> isIncluded(function.name(), overload))
                    .build())
            .addFunctionBindings(CheckFunctions.bindings())
            .build();

    private CelEnvironment() {}

    private static boolean isIncluded(String function, Object overload) {
        return STANDARD_FUNCTIONS.contains(function)
                && !(overload instanceof Enum<?> named && GROWING.contains(named.name()));
    }

    static CelCompiler compiler(Collection<FactDefinition> facts) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> isIncluded(function.name(), overload))
                        .build())
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE)
                .addMacros(
                        CelMacro.newGlobalMacro(CheckFunctions.DAYS_SINCE, 1, CelEnvironment::daysSince),
                        CelMacro.newReceiverMacro("count", 2, CelEnvironment::count))
                .addFunctionDeclarations(CheckFunctions.declarations())
                .addVar(TODAY, SimpleType.TIMESTAMP);
        facts.forEach(fact -> builder.addVar(fact.name(), CelFacts.typeOf(fact.type())));
        return builder.build();
    }

    /// Reads the day, so that the expression is known to depend on the clock.
    private static Optional<CelExpr> daysSince(CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
        return Optional.of(
                factory.newGlobalCall(CheckFunctions.DAYS_SINCE, arguments.getFirst(), factory.newIdentifier(TODAY)));
    }

    /// `list.count(x, condition)`.
    private static Optional<CelExpr> count(CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
        CelExpr variable = arguments.getFirst();
        if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return Optional.of(factory.reportError("The first argument of count() must be the name of a variable"));
        }
        String result = factory.getAccumulatorVarName();
        CelExpr step = factory.newGlobalCall(
                Operator.CONDITIONAL.getFunction(),
                arguments.get(1),
                factory.newGlobalCall(
                        Operator.ADD.getFunction(), factory.newIdentifier(result), factory.newIntLiteral(1)),
                factory.newIdentifier(result));
        return Optional.of(factory.fold(
                variable.ident().name(),
                target,
                result,
                factory.newIntLiteral(0),
                factory.newBoolLiteral(true),
                step,
                factory.newIdentifier(result)));
    }
}
