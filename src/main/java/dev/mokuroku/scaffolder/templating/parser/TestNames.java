package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.syntax.Arguments;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Call;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Test;
import dev.mokuroku.scaffolder.templating.text.NumberText;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;

/// Which test the expression behind `is` names.
final class TestNames {
    private TestNames() {}

    static Test test(Expression subject, Expression named) {
        return switch (named) {
            case Call(Expression callee, Arguments arguments, int offset) ->
                new Test(subject, name(callee), arguments, offset);
            case Filter(String name, Arguments arguments, int offset) -> new Test(subject, name, arguments, offset);
            default -> new Test(subject, name(named), null, named.offset());
        };
    }

    /// What is no name counts as the test `undefined`, as in Backstage.
    private static String name(Expression expression) {
        if (expression instanceof Name(String name, int offset)) {
            return name;
        }
        return expression instanceof Literal(Value value, int offset) ? name(value) : "undefined";
    }

    private static String name(Value value) {
        return switch (value) {
            case NullValue none -> "null";
            case BooleanValue truth -> truth == BooleanValue.TRUE ? "true" : "false";
            case TextValue(String text) -> text;
            case NumberValue(double number) -> NumberText.of(number);
            default -> "undefined";
        };
    }
}
