package dev.mokuroku.platform.manifest.maven;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Replaces `${name}` by what a POM, or one of its profiles, says. What is unknown, or refers to itself, stays as
/// written.
record Properties(Pom pom, Map<String, String> profile) {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_LENGTH = 1_000;

    /// @return empty for null
    String resolve(@Nullable String text) {
        return text == null ? "" : resolve(text, 0);
    }

    private String resolve(String text, int depth) {
        if (!text.contains("${") || depth > MAX_DEPTH) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length() && result.length() < MAX_LENGTH) {
            int start = text.indexOf("${", at);
            int end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            String written = text.substring(start, end + 1);
            String name = text.substring(start + 2, end);
            String own = profile.get(name);
            String value = own == null ? pom.property(name) : own;
            String resolved = value == null ? written : resolve(value, depth + 1);
            // A cycle ends at the limit of depth, with an expression left.
            result.append(text, at, start).append(resolved.contains("${" + name + "}") ? written : resolved);
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }
}
