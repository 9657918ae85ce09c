package dev.mokuroku.scaffolder.templating.text;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts as JavaScript reads numbers from them.
public final class NumberParser {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?+");
    private static final Pattern PREFIXED = Pattern.compile("0(?:[xX]([0-9a-fA-F]++)|[oO]([0-7]++)|[bB]([01]++))");
    private static final Pattern INFINITY = Pattern.compile("[+-]?Infinity");
    private static final int DECIMAL_RADIX = 10;
    private static final int HEXADECIMAL = 16;

    private NumberParser() {}

    /// As `Number(text)`: the whole text must be a number, and an empty one is 0.
    public static double number(String text) {
        String trimmed = Whitespace.trim(text);
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            return Double.parseDouble(trimmed);
        }
        Matcher prefixed = PREFIXED.matcher(trimmed);
        if (prefixed.matches()) {
            return prefixed.group(1) != null
                    ? new BigInteger(prefixed.group(1), HEXADECIMAL).doubleValue()
                    : prefixed.group(2) != null
                            ? new BigInteger(prefixed.group(2), 8).doubleValue()
                            : new BigInteger(prefixed.group(3), 2).doubleValue();
        }
        return INFINITY.matcher(trimmed).matches() ? infinity(trimmed) : Double.NaN;
    }

    /// As `parseFloat`: what follows the number is ignored.
    public static double leadingNumber(String text) {
        String trimmed = Whitespace.trimStart(text);
        Matcher decimal = DECIMAL.matcher(trimmed);
        if (decimal.lookingAt()) {
            return Double.parseDouble(decimal.group());
        }
        Matcher infinity = INFINITY.matcher(trimmed);
        return infinity.lookingAt() ? infinity(infinity.group()) : Double.NaN;
    }

    /// As `parseInt`: what follows the whole number is ignored.
    ///
    /// @param base the base; 0 for 16 after `0x` and else 10
    public static double leadingInteger(String text, double base) {
        String trimmed = Whitespace.trimStart(text);
        boolean negative = trimmed.startsWith("-");
        int start = negative || trimmed.startsWith("+") ? 1 : 0;
        int radix = (int) (long) base;
        if (Double.isNaN(base) || radix == 0 || radix == HEXADECIMAL) {
            boolean prefixed = trimmed.regionMatches(true, start, "0x", 0, 2);
            radix = prefixed || radix == HEXADECIMAL ? HEXADECIMAL : DECIMAL_RADIX;
            start += prefixed ? 2 : 0;
        }
        if (radix < 2 || radix > Character.MAX_RADIX) {
            return Double.NaN;
        }
        int end = start;
        while (end < trimmed.length()
                && trimmed.charAt(end) < 0x80
                && Character.digit(trimmed.charAt(end), radix) >= 0) {
            end++;
        }
        if (end == start) {
            return Double.NaN;
        }
        double value = integer(trimmed.substring(start, end), radix);
        return negative ? -value : value;
    }

    private static double integer(String digits, int radix) {
        return radix == DECIMAL_RADIX ? Double.parseDouble(digits) : new BigInteger(digits, radix).doubleValue();
    }

    private static double infinity(String text) {
        return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
