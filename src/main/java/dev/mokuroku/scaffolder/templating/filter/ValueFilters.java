package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.JsonText;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;

/// Filters of any value.
final class ValueFilters {
    private static final int MAX_INDENTATION = 10;

    private ValueFilters() {}

    /// The default if the value is undefined; with `true` behind it also if the value is not true.
    static Value fallback(Filtered filtered) {
        boolean exists =
                filtered.truthy(1) ? Coercion.truthy(filtered.input()) : filtered.input() != Undefined.UNDEFINED;
        return exists ? filtered.input() : filtered.at(0);
    }

    static Value dump(Filtered filtered) {
        return JsonText.of(filtered.input(), indentation(filtered.at(0)), filtered.work());
    }

    private static String indentation(Value value) {
        return switch (value) {
            case TextValue(String text) -> text.substring(0, Math.min(MAX_INDENTATION, text.length()));
            case NumberValue(double number) when number >= 1 -> " ".repeat((int) Math.min(MAX_INDENTATION, number));
            default -> "";
        };
    }

    static Value length(Filtered filtered) {
        return switch (filtered.input()) {
            case ListValue list -> new NumberValue(list.size());
            case RecordValue fields -> new NumberValue(fields.entries().size());
            case TextValue(String text) -> new NumberValue(text.length());
            case SafeText safe -> new NumberValue(safe.text().length());
            default ->
                Coercion.absent(filtered.input()) || filtered.input() == BooleanValue.FALSE
                        ? NumberValue.ZERO
                        : Undefined.UNDEFINED;
        };
    }

    static Value string(Filtered filtered) {
        if (Coercion.absent(filtered.input())) {
            throw new TemplateFailure("string requires a value");
        }
        return filtered.input() instanceof SafeText safe
                ? safe
                : new TextValue(Coercion.text(filtered.input(), filtered.work()));
    }
}
