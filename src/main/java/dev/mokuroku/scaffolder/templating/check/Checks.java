package dev.mokuroku.scaffolder.templating.check;

import static java.util.Map.entry;

import dev.mokuroku.scaffolder.templating.value.CallableValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The tests by name.
public final class Checks {
    /// In the order in which suggestions for unknown names prefer them.
    public static final List<String> NAMES = List.of(
            "callable",
            "defined",
            "divisibleby",
            "escaped",
            "eq",
            "equalto",
            "even",
            "falsy",
            "ge",
            "greaterthan",
            "gt",
            "iterable",
            "le",
            "lessthan",
            "lower",
            "lt",
            "mapping",
            "ne",
            "null",
            "number",
            "odd",
            "sameas",
            "string",
            "truthy",
            "undefined",
            "upper");

    private static final Set<String> WITH_ARGUMENT =
            Set.of("divisibleby", "eq", "equalto", "ge", "greaterthan", "gt", "le", "lessthan", "lt", "ne", "sameas");

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("callable", (input, argument, work) -> input instanceof CallableValue),
            entry("defined", (input, argument, work) -> input != Undefined.UNDEFINED),
            entry("divisibleby", Checks::divisible),
            entry("escaped", (input, argument, work) -> input instanceof SafeText),
            entry("eq", (input, argument, work) -> Comparison.same(input, argument)),
            entry("equalto", (input, argument, work) -> Comparison.same(input, argument)),
            entry("even", (input, argument, work) -> Coercion.number(input, work) % 2 == 0),
            entry("falsy", (input, argument, work) -> !Coercion.truthy(input)),
            entry("ge", (input, argument, work) -> Comparison.order(input, argument, work) >= 0),
            entry("greaterthan", (input, argument, work) -> Comparison.order(input, argument, work) > 0),
            entry("gt", (input, argument, work) -> Comparison.order(input, argument, work) > 0),
            entry("iterable", (input, argument, work) -> iterable(input)),
            entry("le", (input, argument, work) -> Comparison.order(input, argument, work) <= 0),
            entry("lessthan", (input, argument, work) -> Comparison.order(input, argument, work) < 0),
            entry("lower", (input, argument, work) -> unchanged(input, text -> text.toLowerCase(Locale.ROOT))),
            entry("lt", (input, argument, work) -> Comparison.order(input, argument, work) < 0),
            entry("mapping", (input, argument, work) -> mapping(input)),
            entry("ne", (input, argument, work) -> !Comparison.same(input, argument)),
            entry("null", (input, argument, work) -> input == NullValue.NULL),
            entry("number", (input, argument, work) -> input instanceof NumberValue),
            entry("odd", (input, argument, work) -> Coercion.number(input, work) % 2 == 1),
            entry("sameas", (input, argument, work) -> Comparison.same(input, argument)),
            entry("string", (input, argument, work) -> input instanceof TextValue),
            entry("truthy", (input, argument, work) -> Coercion.truthy(input)),
            entry("undefined", (input, argument, work) -> input == Undefined.UNDEFINED),
            entry("upper", (input, argument, work) -> unchanged(input, text -> text.toUpperCase(Locale.ROOT))));

    private Checks() {}

    public static boolean exists(String name) {
        return CHECKS.containsKey(name);
    }

    /// @throws TemplateFailure if the test accepts another number of arguments
    public static void refuseCount(String name, int count) {
        int wanted = WITH_ARGUMENT.contains(name) ? 1 : 0;
        if (count != wanted) {
            throw new TemplateFailure("Template test " + name + " requires " + wanted + " positional argument"
                    + (wanted == 1 ? "" : "s"));
        }
    }

    /// @throws TemplateFailure if there is no such test, or it refuses the value
    public static boolean holds(String name, Value input, List<Value> arguments, Work work) {
        Check check = CHECKS.get(name);
        if (check == null) {
            throw new TemplateFailure("Unknown template test " + name);
        }
        refuseCount(name, arguments.size());
        return check.holds(input, arguments.isEmpty() ? Undefined.UNDEFINED : arguments.getFirst(), work);
    }

    private static boolean divisible(Value input, Value argument, Work work) {
        return Coercion.number(input, work) % Coercion.number(argument, work) == 0;
    }

    private static boolean iterable(Value input) {
        if (Coercion.absent(input)) {
            throw new TemplateFailure("iterable test requires a value");
        }
        return Coercion.isText(input) || input instanceof ListValue;
    }

    private static boolean mapping(Value input) {
        return input instanceof RecordValue || input instanceof SafeText || input instanceof RegexValue;
    }

    private static boolean unchanged(Value input, UnaryOperator<String> change) {
        return switch (input) {
            case SafeText safe -> false;
            case TextValue(String text) -> change.apply(text).equals(text);
            default -> throw new TemplateFailure("Filter input must be a string");
        };
    }
}
