package dev.mokuroku.descriptor.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Plain scalars in the YAML 1.2 core schema, with JavaScript's numbers: `72656e65` is a float, `on` is
/// a string, a whole float is an integer.
final class CoreScalars {
    private static final Pattern NULL = Pattern.compile("(?:~|[Nn]ull|NULL)?");
    private static final Pattern BOOLEAN = Pattern.compile("(?:[Tt]rue|TRUE|[Ff]alse|FALSE)");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern NOT_FINITE = Pattern.compile("(?:[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    /// JavaScript writes whole numbers below this without an exponent.
    private static final double LARGEST_WHOLE = 9_007_199_254_740_992d;

    private CoreScalars() {}

    static JsonNode resolve(String text) {
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        return switch (text.charAt(0)) {
            case '~', 'n', 'N' -> NULL.matcher(text).matches() ? NullNode.getInstance() : TextNode.valueOf(text);
            case 't', 'T', 'f', 'F' ->
                BOOLEAN.matcher(text).matches()
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : TextNode.valueOf(text);
            case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        if (OCTAL.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 8));
        }
        if (HEX.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 16));
        }
        if (INTEGER.matcher(text).matches()) {
            return whole(new BigInteger(text));
        }
        if (NOT_FINITE.matcher(text).matches()) {
            return NullNode.getInstance(); // as JSON.stringify writes them
        }
        return FLOAT.matcher(text).matches() ? real(Double.parseDouble(text)) : TextNode.valueOf(text);
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() <= 53 ? LongNode.valueOf(value.longValue()) : real(value.doubleValue());
    }

    private static JsonNode real(double value) {
        if (Double.isInfinite(value)) {
            return NullNode.getInstance();
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return isWhole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }
}
