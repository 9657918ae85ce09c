package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.method.CyclerValue;
import dev.mokuroku.scaffolder.templating.method.Members;
import dev.mokuroku.scaffolder.templating.method.Methods;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Slice;
import dev.mokuroku.scaffolder.templating.value.CallableValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up keys, methods and parts of lists.
final class Lookups {
    private final Budget budget;
    private final boolean cookiecutterCompat;
    private final Expressions expressions;

    Lookups(Budget budget, boolean cookiecutterCompat, Expressions expressions) {
        this.budget = budget;
        this.cookiecutterCompat = cookiecutterCompat;
        this.expressions = expressions;
    }

    Value lookup(Lookup lookup, Frame frame, int depth) {
        Value target = expressions.evaluate(lookup.target(), frame, depth + 1);
        Value key;
        if (lookup.key() instanceof Literal(Value constant, int offset)) {
            budget.step(depth + 1);
            key = constant;
        } else {
            key = expressions.evaluate(lookup.key(), frame, depth + 1);
        }
        return member(target, Coercion.text(key, budget));
    }

    private Value member(Value target, String key) {
        if (target instanceof CyclerValue cycler) {
            return cycler.member(key);
        }
        Value own = Members.get(target, key);
        if (own != Undefined.UNDEFINED || Members.has(target, key)) {
            return own;
        }
        Value method = Methods.find(target, key, cookiecutterCompat);
        return method == null ? own : method;
    }

    /// Characters or items from `start` to before `stop`; negative bounds count from the end.
    Value slice(Slice slice, Frame frame, int depth) {
        Value input = expressions.evaluate(slice.target(), frame, depth);
        if (input instanceof CallableValue) {
            throw new TemplateFailure("Callable values cannot be sliced");
        }
        Value target = Coercion.truthy(input) ? input : new ListValue(List.of());
        Value length = Members.get(target, "length");
        Value start = bound(slice.start(), frame, depth);
        Value stop = bound(slice.stop(), frame, depth);
        Value step = slice.step() == null ? new NumberValue(1) : expressions.evaluate(slice.step(), frame, depth + 1);
        double width = Coercion.number(step, budget);
        if (Double.isNaN(width) || Double.isInfinite(width) || width == 0) {
            throw new TemplateFailure("Slice step must have finite non-zero numeric coercion");
        }
        double size = Coercion.number(length, budget);
        Value first = start == NullValue.NULL ? new NumberValue(width < 0 ? size - 1 : 0) : fromEnd(start, length);
        Value last = stop != NullValue.NULL ? fromEnd(stop, length) : width < 0 ? new NumberValue(-1) : length;
        return new ListValue(between(target, length, first, last, step, depth));
    }

    private List<Value> between(Value target, Value length, Value first, Value last, Value step, int depth) {
        boolean forward = Comparison.order(step, NumberValue.ZERO, budget) > 0;
        List<Value> items = new ArrayList<>();
        Value index = first;
        while (!(Comparison.order(index, NumberValue.ZERO, budget) < 0)
                && !(Comparison.order(index, length, budget) > 0)
                && !ends(forward, Comparison.order(index, last, budget))) {
            budget.step(depth);
            items.add(Members.get(target, Coercion.text(index, budget)));
            index = Comparison.sum(index, step, budget);
        }
        return items;
    }

    private static boolean ends(boolean forward, double order) {
        return forward ? order >= 0 : order <= 0;
    }

    private Value fromEnd(Value bound, Value length) {
        return Comparison.order(bound, NumberValue.ZERO, budget) < 0 ? Comparison.sum(bound, length, budget) : bound;
    }

    private Value bound(@Nullable Expression bound, Frame frame, int depth) {
        return bound == null ? NullValue.NULL : expressions.evaluate(bound, frame, depth + 1);
    }
}
