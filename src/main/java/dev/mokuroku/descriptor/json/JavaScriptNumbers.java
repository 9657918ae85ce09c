package dev.mokuroku.descriptor.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;

/// Numbers of JavaScript: `1.0` is `1`, and what JSON cannot write (`NaN`, `Infinity`) is `null`.
public final class JavaScriptNumbers {
    /// Up to here JavaScript writes whole numbers without an exponent.
    private static final double MAX_PLAIN_NUMBER = 1e21;

    private static final double MIN_PLAIN_NUMBER = 1e-6;
    /// Whole numbers up to here are exact in a double.
    private static final double MAX_EXACT_INTEGER = 1L << 53;

    private JavaScriptNumbers() {}

    public static JsonNode toJson(double value) {
        if (!Double.isFinite(value)) {
            return NullNode.instance;
        }
        if (value != Math.rint(value) || Math.abs(value) >= MAX_PLAIN_NUMBER) {
            return DoubleNode.valueOf(value);
        }
        if (Math.abs(value) <= Integer.MAX_VALUE) {
            return IntNode.valueOf((int) value);
        }
        return Math.abs(value) <= MAX_EXACT_INTEGER
                ? LongNode.valueOf((long) value)
                : BigIntegerNode.valueOf(BigDecimal.valueOf(value).toBigInteger());
    }

    public static String toText(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact =
                value == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(value).stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0 || (size >= MIN_PLAIN_NUMBER && size < MAX_PLAIN_NUMBER)) {
            return exact.toPlainString();
        }
        int exponent = exact.precision() - exact.scale() - 1;
        return exact.scaleByPowerOfTen(-exponent).toPlainString() + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
}
