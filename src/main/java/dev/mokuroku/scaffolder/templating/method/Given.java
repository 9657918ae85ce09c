package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.List;

/// The arguments of a call, converted as JavaScript's functions convert them.
record Given(List<Value> arguments, Work work) {
    Value at(int index) {
        return index < arguments.size() ? arguments.get(index) : Undefined.UNDEFINED;
    }

    boolean has(int index) {
        return at(index) != Undefined.UNDEFINED;
    }

    String text(int index) {
        return Coercion.text(at(index), work);
    }

    double number(int index) {
        return Coercion.number(at(index), work);
    }

    /// A whole number, 0 for what is no number.
    double integer(int index) {
        double number = number(index);
        return Double.isNaN(number) ? 0 : number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    double integer(int index, double fallback) {
        return has(index) ? integer(index) : fallback;
    }

    /// A position in something of that length, where negative ones count from the end.
    int position(int index, int length, int fallback) {
        if (!has(index)) {
            return fallback;
        }
        double position = integer(index);
        return (int) (position < 0 ? Math.max(0, position + length) : Math.min(position, length));
    }

    /// A position in something of that length, where negative ones are 0.
    int bounded(int index, int length, int fallback) {
        return has(index) ? (int) Math.min(Math.max(integer(index), 0), length) : fallback;
    }
}
