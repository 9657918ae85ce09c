package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.text.ArrayIndex;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;

/// The keys that values have of their own: of records, positions of lists and texts, and `length`.
public final class Members {
    private static final String LENGTH = "length";

    private Members() {}

    public static Value get(Value target, String key) {
        return switch (target) {
            case RecordValue fields -> fields.get(key);
            case ListValue list ->
                key.equals(LENGTH) ? new NumberValue(list.size()) : list.at((double) ArrayIndex.of(key));
            case TextValue(String text) -> ofText(text, key);
            case SafeText safe -> key.equals("val") ? new TextValue(safe.text()) : ofText(safe.text(), key);
            default -> Undefined.UNDEFINED;
        };
    }

    /// Whether the key exists, also if its value is undefined.
    public static boolean has(Value target, String key) {
        return target instanceof RecordValue fields ? fields.has(key) : get(target, key) != Undefined.UNDEFINED;
    }

    private static Value ofText(String text, String key) {
        if (key.equals(LENGTH)) {
            return new NumberValue(text.length());
        }
        long index = ArrayIndex.of(key);
        return index >= 0 && index < text.length()
                ? new TextValue(text.substring((int) index, (int) index + 1))
                : Undefined.UNDEFINED;
    }
}
