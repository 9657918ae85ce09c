package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/// Keywords for numbers.
final class NumberKeywords {
    private NumberKeywords() {}

    static void minimum(Check check) {
        boolean exclusive = check.argument("exclusiveMinimum").asBoolean(false)
                && check.argument("exclusiveMinimum").isBoolean();
        JsonNode limit = check.argument("minimum");
        if (check.value().isNumber() && isBelow(check.value(), limit, exclusive)) {
            check.findings()
                    .add(
                            "minimum",
                            limit,
                            (exclusive ? "must be greater than " : "must be greater than or equal to ")
                                    + JavaScriptText.of(limit));
        }
    }

    static void maximum(Check check) {
        boolean exclusive = check.argument("exclusiveMaximum").asBoolean(false)
                && check.argument("exclusiveMaximum").isBoolean();
        JsonNode limit = check.argument("maximum");
        if (check.value().isNumber() && isBelow(limit, check.value(), exclusive)) {
            check.findings()
                    .add(
                            "maximum",
                            limit,
                            (exclusive ? "must be less than " : "must be less than or equal to ")
                                    + JavaScriptText.of(limit));
        }
    }

    static void exclusiveMinimum(Check check) {
        JsonNode limit = check.argument("exclusiveMinimum");
        if (check.value().isNumber() && !limit.isBoolean() && isBelow(check.value(), limit, true)) {
            check.findings()
                    .add("exclusiveMinimum", limit, "must be strictly greater than " + JavaScriptText.of(limit));
        }
    }

    static void exclusiveMaximum(Check check) {
        JsonNode limit = check.argument("exclusiveMaximum");
        if (check.value().isNumber() && !limit.isBoolean() && isBelow(limit, check.value(), true)) {
            check.findings().add("exclusiveMaximum", limit, "must be strictly less than " + JavaScriptText.of(limit));
        }
    }

    static void multipleOf(Check check) {
        multiple(check, "multipleOf", "is not a multiple of (divisible by) ");
    }

    static void divisibleBy(Check check) {
        multiple(check, "divisibleBy", "is not divisible by (multiple of) ");
    }

    private static void multiple(Check check, String keyword, String message) {
        JsonNode divisor = check.argument(keyword);
        if (!check.value().isNumber()) {
            return;
        }
        if (!divisor.isNumber() || divisor.doubleValue() == 0) {
            throw new InvalidSchemaException(keyword + " cannot be zero");
        }
        if (decimal(check.value()).remainder(decimal(divisor)).signum() != 0) {
            check.findings().add(keyword, divisor, message + JavaScriptText.json(divisor));
        }
    }

    private static BigDecimal decimal(JsonNode number) {
        return BigDecimal.valueOf(number.doubleValue());
    }

    private static boolean isBelow(JsonNode value, JsonNode limit, boolean orEqual) {
        return orEqual ? value.asDouble() <= limit.asDouble() : value.asDouble() < limit.asDouble();
    }
}
