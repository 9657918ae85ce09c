package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.CallableValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.List;

/// Values that are given one after the other, over and over.
public final class CyclerValue implements CallableValue {
    private final List<Value> values;
    private int index = -1;

    CyclerValue(List<Value> values) {
        this.values = values;
    }

    /// `next`, `reset` or `current`.
    public Value member(String key) {
        return switch (key) {
            case "next" -> new NativeFunction("Cycler next", Arity.none(), given -> next());
            case "reset" -> new NativeFunction("Cycler reset", Arity.none(), given -> reset());
            case "current" -> index < 0 || values.isEmpty() ? NullValue.NULL : values.get(index);
            default -> Undefined.UNDEFINED;
        };
    }

    private Value next() {
        if (values.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        index = (index + 1) % values.size();
        return values.get(index);
    }

    private Value reset() {
        index = -1;
        return Undefined.UNDEFINED;
    }
}
