package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.method.Functions;
import dev.mokuroku.scaffolder.templating.syntax.Entry;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.And;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Binary;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Call;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Capture;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Choice;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Fields;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Floor;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Group;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Items;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Not;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Or;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Regex;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Sign;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Slice;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Test;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Evaluates expressions.
final class Expressions {
    private final Budget budget;
    private final Host host;
    private final boolean cookiecutterCompat;
    private final Statements statements;
    private final Calls calls;
    private final Lookups lookups;

    Expressions(Budget budget, Host host, boolean cookiecutterCompat, Statements statements) {
        this.budget = budget;
        this.host = host;
        this.cookiecutterCompat = cookiecutterCompat;
        this.statements = statements;
        this.calls = new Calls(budget, host, cookiecutterCompat, statements, this);
        this.lookups = new Lookups(budget, cookiecutterCompat, this);
    }

    Calls calls() {
        return calls;
    }

    /// @throws TemplateFailure with the offset of what failed
    Value evaluate(Expression expression, Frame frame, int depth) {
        try {
            budget.step(depth);
            return evaluateUnchecked(expression, frame, depth);
        } catch (TemplateFailure failure) {
            throw failure.at(expression.offset());
        }
    }

    private Value evaluateUnchecked(Expression expression, Frame frame, int depth) {
        return switch (expression) {
            case Literal(Value value, int offset) -> value;
            case Regex regex -> new RegexValue(regex.source(), regex.flags(), regex.pattern());
            case Name(String name, int offset) -> named(name, frame);
            case Items(List<Expression> items, int offset) -> new ListValue(all(items, frame, depth + 1));
            case Group(List<Expression> items, int offset) -> last(items, frame, depth + 1);
            case Fields(List<Entry> entries, int offset) -> record(entries, frame, depth + 1);
            case Lookup lookup -> lookups.lookup(lookup, frame, depth);
            case Slice slice -> lookups.slice(slice, frame, depth + 1);
            case Choice choice -> choice(choice, frame, depth + 1);
            case Or(Expression left, Expression right, int offset) -> {
                Value first = evaluate(left, frame, depth + 1);
                yield Coercion.truthy(first) ? first : evaluate(right, frame, depth + 1);
            }
            case And(Expression left, Expression right, int offset) -> {
                Value first = evaluate(left, frame, depth + 1);
                yield Coercion.truthy(first) ? evaluate(right, frame, depth + 1) : first;
            }
            case Not(Expression target, int offset) ->
                BooleanValue.of(!Coercion.truthy(evaluate(target, frame, depth + 1)));
            case Sign(boolean negative, Expression target, int offset) ->
                new NumberValue((negative ? -1 : 1) * number(target, frame, depth + 1));
            case Floor(Expression target, int offset) -> new NumberValue(Math.floor(number(target, frame, depth + 1)));
            case Binary binary ->
                Operations.apply(
                        binary.operator(),
                        evaluate(binary.left(), frame, depth + 2),
                        evaluate(binary.right(), frame, depth + 2),
                        budget);
            case Test test -> calls.test(test, frame, depth + 1);
            case Filter filter -> calls.filter(filter, frame, depth + 1);
            case Call call -> calls.call(call, frame, depth + 1);
            case Capture(var body, int offset) ->
                new TextValue(
                        statements.capture(body, frame.capturing(frame.scope().child()), depth + 1));
        };
    }

    List<Value> all(List<Expression> expressions, Frame frame, int depth) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(evaluate(expression, frame, depth));
        }
        return values;
    }

    private Value last(List<Expression> items, Frame frame, int depth) {
        List<Value> values = all(items, frame, depth);
        Calls.refuseCallables(values.subList(0, values.size() - 1));
        return values.getLast();
    }

    double number(Expression expression, Frame frame, int depth) {
        return Coercion.number(evaluate(expression, frame, depth), budget);
    }

    private Value record(List<Entry> entries, Frame frame, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            values.put(entry.key(), evaluate(entry.value(), frame, depth));
        }
        return RecordValue.of(values);
    }

    /// Without an `else` the value is an empty text.
    private Value choice(Choice choice, Frame frame, int depth) {
        if (Coercion.truthy(evaluate(choice.condition(), frame, depth))) {
            return evaluate(choice.value(), frame, depth);
        }
        Expression otherwise = choice.otherwise();
        return otherwise == null ? TextValue.EMPTY : evaluate(otherwise, frame, depth);
    }

    private Value named(String name, Frame frame) {
        Value value = frame.scope().find(name);
        if (value != null) {
            return value;
        }
        Value constant = cookiecutterCompat ? constant(name) : null;
        if (constant != null) {
            return constant;
        }
        var added = host.globals().get(name);
        if (added != null) {
            return new AddedFunction(name, added);
        }
        Value function = Functions.find(name);
        return function == null ? Undefined.UNDEFINED : function;
    }

    private static @Nullable Value constant(String name) {
        return switch (name) {
            case "True" -> BooleanValue.TRUE;
            case "False" -> BooleanValue.FALSE;
            case "None" -> NullValue.NULL;
            default -> null;
        };
    }
}
