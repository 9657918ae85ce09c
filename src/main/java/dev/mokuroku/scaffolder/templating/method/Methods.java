package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.text.ReservedNames;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import org.jspecify.annotations.Nullable;

/// The methods that values have: a fixed list, whatever JavaScript has beside it.
public final class Methods {
    private Methods() {}

    /// @param cookiecutterCompat whether Python's methods are there as well
    public static @Nullable Value find(Value receiver, String name, boolean cookiecutterCompat) {
        if (ReservedNames.contains(name)) {
            return null;
        }
        Method method = switch (receiver) {
            case TextValue(String text) -> TextMethods.find(text, name);
            case SafeText safe -> TextMethods.find(safe.text(), name);
            case NumberValue(double number) -> NumberMethods.find(number, name);
            case ListValue list -> listMethod(list, name, cookiecutterCompat);
            case RecordValue fields -> cookiecutterCompat ? RecordMethods.find(fields, name) : null;
            case RegexValue regex -> name.equals("test") ? RegexMethods.test(regex) : null;
            default -> null;
        };
        return method == null ? null : new NativeFunction("Template intrinsic " + name, method.arity(), method.code());
    }

    private static @Nullable Method listMethod(ListValue list, String name, boolean cookiecutterCompat) {
        Method python = cookiecutterCompat ? PythonListMethods.find(list, name) : null;
        return python != null ? python : ListMethods.find(list, name);
    }
}
