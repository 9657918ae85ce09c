package dev.mokuroku.descriptor.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.RareEscapes;
import dev.mokuroku.descriptor.json.JavaScriptNumbers;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads scalars as JavaScript does, where every number is a double: `1.10` is `1.1`, `1.0` is `1`,
/// and what JSON cannot write (`.nan`, `.inf`) is `null`. Unknown tags are passed over.
final class YamlScalar {
    /// Digits in octal of the largest double.
    private static final int MAX_FINITE_DIGITS = 342;

    /// What a tag cannot make of another text: `!!bool yes` is the text `yes`.
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

    private static final Set<String> BOOLEAN = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private YamlScalar() {}

    static JsonNode toJson(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = RareEscapes.reveal(UnprintableCharacters.reveal(scalar.getValue()), scalar.getScalarStyle());
        if (tag.equals(Tag.NULL) && NULL.contains(text)) {
            return NullNode.instance;
        }
        if (tag.equals(Tag.BOOL) && BOOLEAN.contains(text)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        return isNumber(tag) ? number(text) : TextNode.valueOf(text);
    }

    /// A key, which is a string in JSON whatever it is in YAML.
    static String toKey(ScalarNode scalar) {
        if (isNumber(scalar.getTag())) {
            try {
                return JavaScriptNumbers.toText(toDouble(scalar.getValue()));
            } catch (NumberFormatException tagged) {
                return scalar.getValue();
            }
        }
        JsonNode json = toJson(scalar);
        return json.isNull() ? "" : json.asText();
    }

    private static boolean isNumber(Tag tag) {
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    }

    private static JsonNode number(String text) {
        try {
            return JavaScriptNumbers.toJson(toDouble(text));
        } catch (NumberFormatException tagged) {
            // Only an explicit tag can be wrong: `!!int x`.
            return TextNode.valueOf(text);
        }
    }

    private static double toDouble(String text) {
        if (text.startsWith("0o")) {
            return toDouble(text.substring(2), 8);
        }
        if (text.startsWith("0x")) {
            return toDouble(text.substring(2), 16);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".nan" -> Double.NaN;
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /// Reading digits into a BigInteger takes the square of their number.
    private static double toDouble(String digits, int radix) {
        return digits.length() > MAX_FINITE_DIGITS
                ? Double.POSITIVE_INFINITY
                : new BigInteger(digits, radix).doubleValue();
    }
}
