package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The functions of the language.
public final class Functions {
    private static final NativeFunction RANGE =
            new NativeFunction("Built-in global range", Arity.atMost(3), Functions::range);
    private static final NativeFunction CYCLER = new NativeFunction(
            "Built-in global cycler",
            new Arity(0, Integer.MAX_VALUE, true),
            given -> new CyclerValue(List.copyOf(given.arguments())));
    private static final NativeFunction JOINER =
            new NativeFunction("Built-in global joiner", Arity.atMost(1), Functions::joiner);

    private Functions() {}

    public static @Nullable Value find(String name) {
        return switch (name) {
            case "range" -> RANGE;
            case "cycler" -> CYCLER;
            case "joiner" -> JOINER;
            default -> null;
        };
    }

    private static Value range(Given given) {
        Work work = given.work();
        boolean bounded = given.has(1);
        Value stop = given.at(bounded ? 1 : 0);
        Value step = bounded && Coercion.truthy(given.at(2)) ? given.at(2) : new NumberValue(1);
        boolean forward = Comparison.order(step, NumberValue.ZERO, work) > 0;
        List<Value> items = new ArrayList<>();
        Value next = bounded ? given.at(0) : NumberValue.ZERO;
        while (forward ? Comparison.order(next, stop, work) < 0 : Comparison.order(next, stop, work) > 0) {
            work.items(1);
            items.add(next);
            next = Comparison.sum(next, step, work);
        }
        return new ListValue(items);
    }

    /// A function that gives an empty text first, and then the separator.
    private static Value joiner(Given given) {
        Value separator = Coercion.truthy(given.at(0)) ? given.at(0) : new TextValue(",");
        boolean[] used = {false};
        return new NativeFunction("Joiner instance", Arity.none(), none -> {
            boolean first = !used[0];
            used[0] = true;
            return first ? TextValue.EMPTY : separator;
        });
    }
}
