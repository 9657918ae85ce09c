package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.syntax.Operator;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;

/// What operators make of two values.
final class Operations {
    private Operations() {}

    static Value apply(Operator operator, Value left, Value right, Work work) {
        return switch (operator) {
            case ADD -> Comparison.sum(left, right, work);
            case CONCATENATE -> Comparison.concatenation(Coercion.text(left, work), Coercion.text(right, work), work);
            case SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER ->
                new NumberValue(calculate(operator, Coercion.number(left, work), Coercion.number(right, work)));
            case EQUAL -> BooleanValue.of(Comparison.equal(left, right, work));
            case NOT_EQUAL -> BooleanValue.of(!Comparison.equal(left, right, work));
            case SAME -> BooleanValue.of(Comparison.same(left, right));
            case NOT_SAME -> BooleanValue.of(!Comparison.same(left, right));
            case LESS -> BooleanValue.of(Comparison.order(left, right, work) < 0);
            case AT_MOST -> BooleanValue.of(Comparison.order(left, right, work) <= 0);
            case GREATER -> BooleanValue.of(Comparison.order(left, right, work) > 0);
            case AT_LEAST -> BooleanValue.of(Comparison.order(left, right, work) >= 0);
            case IN -> BooleanValue.of(contains(right, left, work));
        };
    }

    private static double calculate(Operator operator, double left, double right) {
        return switch (operator) {
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case POWER -> power(left, right);
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    /// JavaScript has no result for a base of 1 or -1 with an infinite exponent.
    private static double power(double base, double exponent) {
        return Math.abs(base) == 1 && Double.isInfinite(exponent) ? Double.NaN : Math.pow(base, exponent);
    }

    private static boolean contains(Value container, Value item, Work work) {
        return switch (container) {
            case TextValue(String text) -> {
                work.read(text.length());
                yield text.contains(Coercion.text(item, work));
            }
            case SafeText safe -> {
                String key = Coercion.text(item, work);
                yield key.equals("length") || key.equals("val");
            }
            case ListValue list -> {
                work.items(list.size());
                yield list.items().stream().anyMatch(value -> Comparison.same(value, item));
            }
            case RecordValue fields -> fields.has(Coercion.text(item, work));
            default -> throw new TemplateFailure("Membership requires an array, record, or string");
        };
    }
}
