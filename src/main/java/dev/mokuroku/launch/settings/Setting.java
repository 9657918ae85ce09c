package dev.mokuroku.launch.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/// One setting below `mokuroku.`, or one of each key where the name holds a `*`.
///
/// @param name as in the documentation; `*` stands for a key of a map, `[*]` for a place in a list
record Setting(String name, ValueCheck check) {
    /// A list may also be given one value a time: `mokuroku.folders[0]`.
    private static final String INDEX = "(\\[\\d+\\])?";

    boolean isNamed(String property) {
        return pattern().matcher(property).matches();
    }

    boolean isNamedByVariable(String variable) {
        return variablePattern().matcher(variable).matches();
    }

    private Pattern pattern() {
        return Pattern.compile(
                name.replace(".", "\\.").replace("[*]", "\\[\\d+\\]").replace("*", "(\"[^\"]+\"|[^.\"]+)") + INDEX);
    }

    /// By Quarkus' rule: capitals, and an underscore for whatever is neither letter nor digit.
    private Pattern variablePattern() {
        return Pattern.compile(name.toUpperCase(Locale.ROOT)
                        .replace("[*]", "_\\d+_")
                        .replace("*", ".+")
                        .replaceAll("[.-](?!\\+)", "_")
                + "(_\\d+_)?");
    }
}
