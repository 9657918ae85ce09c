package dev.mokuroku.scorecard.backstage.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settings that are lists of `NAME=VALUE`.
public final class NamedValues {
    private NamedValues() {}

    /// @param setting for the error text
    /// @throws IllegalArgumentException naming the setting, if an entry is malformed
    public static Map<String, String> parse(String setting, List<String> entries) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 1 || equals == entry.length() - 1) {
                throw new IllegalArgumentException(
                        "%s must be a list of NAME=VALUE, and has '%s'".formatted(setting, entry));
            }
            values.put(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip());
        }
        return values;
    }
}
