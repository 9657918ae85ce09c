package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// Keywords for texts.
final class TextKeywords {
    private TextKeywords() {}

    static void minLength(Check check) {
        JsonNode limit = check.argument("minLength");
        if (check.value().isTextual() && length(check.value()) < limit.asDouble()) {
            check.findings().add("minLength", limit, "does not meet minimum length of " + JavaScriptText.of(limit));
        }
    }

    static void maxLength(Check check) {
        JsonNode limit = check.argument("maxLength");
        if (check.value().isTextual() && length(check.value()) > limit.asDouble()) {
            check.findings().add("maxLength", limit, "does not meet maximum length of " + JavaScriptText.of(limit));
        }
    }

    static void pattern(Check check) {
        JsonNode pattern = check.argument("pattern");
        if (check.value().isTextual()
                && !JavaScriptPattern.of(pattern.asText())
                        .isFoundIn(check.value().textValue())) {
            JsonNode text = TextNode.valueOf(pattern.asText());
            check.findings().add("pattern", pattern, "does not match pattern " + text);
        }
    }

    static void format(Check check) {
        JsonNode format = check.argument("format");
        if (check.value().isTextual()
                && !Formats.accepts(format.asText(), check.value().textValue())) {
            check.findings().add("format", format, "does not conform to the " + format + " format");
        }
    }

    /// In characters, of which a pair of surrogates is one.
    private static int length(JsonNode value) {
        String text = value.textValue();
        return text.codePointCount(0, text.length());
    }
}
