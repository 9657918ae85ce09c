package dev.mokuroku.scaffolder.templating.text;

import java.math.BigDecimal;

/// Numbers as JavaScript prints them.
public final class NumberText {
    /// JavaScript writes numbers of at most so many digits without an exponent.
    private static final int MAX_PLAIN_DIGITS = 21;

    private static final int MAX_LEADING_ZEROS = 6;
    private static final double MAX_EXACT = 9_007_199_254_740_991.0;

    private NumberText() {}

    public static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) <= MAX_EXACT) {
            return Long.toString((long) number);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        String text = text(digits, digits.length() - shortest.scale());
        return number < 0 ? "-" + text : text;
    }

    /// @param point how many digits stand before the decimal point
    private static String text(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= MAX_PLAIN_DIGITS) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= MAX_PLAIN_DIGITS) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MAX_LEADING_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
