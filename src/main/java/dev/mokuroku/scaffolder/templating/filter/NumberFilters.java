package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.text.NumberParser;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;

/// Filters of numbers.
final class NumberFilters {
    private static final double DECIMAL = 10;

    private NumberFilters() {}

    static Value abs(Filtered filtered) {
        return new NumberValue(Math.abs(Coercion.number(filtered.input(), filtered.work())));
    }

    static Value toFloat(Filtered filtered) {
        double number = NumberParser.leadingNumber(Coercion.text(filtered.input(), filtered.work()));
        return Double.isNaN(number) ? filtered.at(0) : new NumberValue(number);
    }

    static Value toInt(Filtered filtered) {
        Value base = filtered.at(1);
        double radix = base == Undefined.UNDEFINED ? DECIMAL : Coercion.number(base, filtered.work());
        double number = NumberParser.leadingInteger(Coercion.text(filtered.input(), filtered.work()), radix);
        return Double.isNaN(number) ? filtered.at(0) : new NumberValue(number);
    }

    static Value round(Filtered filtered) {
        double digits = Coercion.number(filtered.orElse(0, NumberValue.ZERO), filtered.work());
        double factor = Math.pow(DECIMAL, digits);
        double number = Coercion.number(filtered.input(), filtered.work()) * factor;
        double rounded = number;
        if (filtered.at(1) instanceof TextValue(String method) && method.equals("ceil")) {
            rounded = Math.ceil(number);
        } else if (filtered.at(1) instanceof TextValue(String method) && method.equals("floor")) {
            rounded = Math.floor(number);
        } else if (number != Math.rint(number)) {
            rounded = Math.floor(number) + (number - Math.floor(number) >= 0.5 ? 1 : 0);
        }
        return new NumberValue(rounded / factor);
    }

    /// Adds as `+` does, so that texts are appended.
    static Value sum(Filtered filtered) {
        Value total = NumberValue.ZERO;
        for (Value item : Attributes.items(filtered, 0, "sum")) {
            total = Comparison.sum(total, item, filtered.work());
        }
        Value start = filtered.at(1) == Undefined.UNDEFINED ? NumberValue.ZERO : filtered.at(1);
        return Comparison.sum(start, total, filtered.work());
    }
}
