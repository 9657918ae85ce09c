package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.text.NumberFormats;
import dev.mokuroku.scaffolder.templating.text.NumberText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import org.jspecify.annotations.Nullable;

/// The methods of numbers.
final class NumberMethods {
    private static final int MAX_DIGITS = 100;

    private NumberMethods() {}

    static @Nullable Method find(double number, String name) {
        return switch (name) {
            case "toFixed" -> method(given -> NumberFormats.fixed(number, digits(given, "toFixed", 0)));
            case "toExponential" ->
                method(given ->
                        NumberFormats.exponential(number, given.has(0) ? digits(given, "toExponential", 0) : -1));
            case "toPrecision" ->
                method(given -> given.has(0)
                        ? NumberFormats.precise(number, digits(given, "toPrecision", 1))
                        : NumberText.of(number));
            case "toString" -> method(given -> NumberFormats.inBase(number, radix(given)));
            default -> null;
        };
    }

    /// A number as text.
    private interface Format {
        String text(Given given);
    }

    private static Method method(Format format) {
        return Method.of(0, 1, given -> new TextValue(format.text(given)));
    }

    private static int digits(Given given, String name, int min) {
        double digits = given.integer(0);
        if (digits < min || digits > MAX_DIGITS) {
            throw new TemplateFailure(
                    name.equals("toFixed") || name.equals("toExponential")
                            ? name + "() " + (name.equals("toFixed") ? "digits" : "argument")
                                    + " argument must be between 0 and 100"
                            : "toPrecision() argument must be between 1 and 100");
        }
        return (int) digits;
    }

    private static int radix(Given given) {
        double radix = given.integer(0, 10);
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new TemplateFailure("toString() radix argument must be between 2 and 36");
        }
        return (int) radix;
    }
}
