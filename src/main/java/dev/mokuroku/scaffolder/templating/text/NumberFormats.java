package dev.mokuroku.scaffolder.templating.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers with a given count of digits, as JavaScript's methods write them.
public final class NumberFormats {
    private static final double MAX_FIXED = 1e21;
    private static final int MIN_PRECISE_EXPONENT = -6;
    private static final int MAX_FRACTION_DIGITS = 1_100;
    private static final int DECIMAL = 10;

    private NumberFormats() {}

    /// As `toFixed`.
    public static String fixed(double number, int digits) {
        if (!isFinite(number) || Math.abs(number) >= MAX_FIXED) {
            return NumberText.of(number);
        }
        String text = new BigDecimal(Math.abs(number))
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
        return sign(number) + text;
    }

    /// As `toExponential`.
    ///
    /// @param digits behind the point; -1 for as many as are needed
    public static String exponential(double number, int digits) {
        if (!isFinite(number)) {
            return NumberText.of(number);
        }
        BigDecimal exact = digits < 0
                ? new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros()
                : rounded(number, digits + 1);
        return sign(number) + exponential(exact, digits);
    }

    /// As `toPrecision`.
    public static String precise(double number, int digits) {
        if (!isFinite(number)) {
            return NumberText.of(number);
        }
        BigDecimal rounded = rounded(number, digits);
        int exponent = number == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < MIN_PRECISE_EXPONENT || exponent >= digits) {
            return sign(number) + exponential(rounded, digits - 1);
        }
        return sign(number)
                + rounded.setScale(digits - 1 - exponent, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal rounded(double number, int digits) {
        return new BigDecimal(Math.abs(number)).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static String exponential(BigDecimal number, int digits) {
        String all = number.unscaledValue().toString();
        int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
        String fraction = all.substring(1);
        if (digits >= 0) {
            fraction = (fraction + "0".repeat(digits)).substring(0, digits);
        }
        String point = fraction.isEmpty() ? "" : "." + fraction;
        return all.charAt(0) + point + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /// As `toString` with a base.
    public static String inBase(double number, int base) {
        if (base == DECIMAL || !isFinite(number)) {
            return NumberText.of(number);
        }
        double absolute = Math.abs(number);
        double whole = Math.floor(absolute);
        BigInteger integer = new BigDecimal(whole).toBigInteger();
        StringBuilder text = new StringBuilder(sign(number)).append(integer.toString(base));
        double fraction = absolute - whole;
        if (fraction > 0) {
            text.append('.');
        }
        double precision = Math.max(0.5 * (Math.nextUp(absolute) - absolute), Double.MIN_VALUE);
        for (int digit = 0; fraction >= precision && digit < MAX_FRACTION_DIGITS; digit++) {
            fraction *= base;
            precision *= base;
            int next = (int) fraction;
            fraction -= next;
            boolean last = fraction > 0.5 && fraction + precision > 1;
            text.append(Character.forDigit(last ? Math.min(next + 1, base - 1) : next, base));
            if (last) {
                break;
            }
        }
        return text.toString();
    }

    private static boolean isFinite(double number) {
        return !Double.isNaN(number) && !Double.isInfinite(number);
    }

    private static String sign(double number) {
        return number < 0 ? "-" : "";
    }
}
