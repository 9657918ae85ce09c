package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.List;

/// What a filter is applied to, with its arguments.
record Filtered(Value input, List<Value> arguments, Work work) {
    Value at(int index) {
        return index < arguments.size() ? arguments.get(index) : Undefined.UNDEFINED;
    }

    boolean truthy(int index) {
        return Coercion.truthy(at(index));
    }

    /// The argument, or the fallback if the argument is not true.
    Value orElse(int index, Value fallback) {
        return truthy(index) ? at(index) : fallback;
    }

    /// @throws TemplateFailure if the input is no text
    String text() {
        return text(input);
    }

    /// The input, where absent values and `false` are empty texts.
    Value normalized() {
        return Coercion.absent(input) || input == BooleanValue.FALSE ? TextValue.EMPTY : input;
    }

    /// @throws TemplateFailure if the input is neither a text nor absent
    String normalizedText() {
        return text(normalized());
    }

    private String text(Value value) {
        String text = switch (value) {
            case TextValue(String plain) -> plain;
            case SafeText safe -> safe.text();
            default -> throw new TemplateFailure("Filter input must be a string");
        };
        work.read(text.length());
        return text;
    }

    /// A text that is safe if the input is.
    Value like(Value original, String text) {
        work.write(text.length());
        return original instanceof SafeText ? new SafeText(text) : new TextValue(text);
    }

    Value like(String text) {
        return like(input, text);
    }
}
