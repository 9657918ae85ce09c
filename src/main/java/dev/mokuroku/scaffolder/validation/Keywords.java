package dev.mokuroku.scaffolder.validation;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keywords that check something. Others, such as `title` and `ui:field`, are not looked at.
final class Keywords {
    private static final Map<String, Check.Keyword> ALL = Map.ofEntries(
            entry("type", ValueKeywords::type),
            entry("enum", ValueKeywords::oneOfValues),
            entry("const", ValueKeywords::constant),
            entry("not", ValueKeywords::not),
            entry("disallow", ValueKeywords::not),
            entry("anyOf", Combinations::anyOf),
            entry("allOf", Combinations::allOf),
            entry("oneOf", Combinations::oneOf),
            entry("if", Combinations::condition),
            entry("properties", ObjectKeywords::properties),
            entry("patternProperties", ObjectKeywords::patternProperties),
            entry("additionalProperties", ObjectKeywords::additionalProperties),
            entry("propertyNames", ObjectKeywords::propertyNames),
            entry("required", ObjectKeywords::required),
            entry("dependencies", ObjectKeywords::dependencies),
            entry("minProperties", ObjectKeywords::minProperties),
            entry("maxProperties", ObjectKeywords::maxProperties),
            entry("items", ListKeywords::items),
            entry("contains", ListKeywords::contains),
            entry("minItems", ListKeywords::minItems),
            entry("maxItems", ListKeywords::maxItems),
            entry("uniqueItems", ListKeywords::uniqueItems),
            entry("minimum", NumberKeywords::minimum),
            entry("maximum", NumberKeywords::maximum),
            entry("exclusiveMinimum", NumberKeywords::exclusiveMinimum),
            entry("exclusiveMaximum", NumberKeywords::exclusiveMaximum),
            entry("multipleOf", NumberKeywords::multipleOf),
            entry("divisibleBy", NumberKeywords::divisibleBy),
            entry("minLength", TextKeywords::minLength),
            entry("maxLength", TextKeywords::maxLength),
            entry("pattern", TextKeywords::pattern),
            entry("format", TextKeywords::format));

    private Keywords() {}

    static Check.@Nullable Keyword named(String name) {
        return ALL.get(name);
    }
}
