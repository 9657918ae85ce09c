package dev.mokuroku.platform.manifest.maven;

import dev.mokuroku.platform.manifest.reader.Expansion;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Replaces `${name}` by what a POM, or one of its profiles, says. What is unknown, or refers to itself, stays as
/// written.
final class Properties {
    private static final int MAX_LENGTH = 1_000;

    private final Pom pom;
    private final Map<String, String> profile;
    private final Set<String> cyclic = new TreeSet<>();

    Properties(Pom pom, Map<String, String> profile) {
        this.pom = pom;
        this.profile = profile;
    }

    /// Names that were found to refer to themselves.
    Set<String> cyclic() {
        return cyclic;
    }

    /// @return empty for null
    String resolve(@Nullable String text) {
        if (text == null || !text.contains("${")) {
            return text == null ? "" : text;
        }
        Expansion expansion = new Expansion();
        String resolved = replace(text, expansion);
        cyclic.addAll(expansion.cyclic());
        return resolved;
    }

    private String replace(String text, Expansion expansion) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (result.length() < MAX_LENGTH) {
            int start = text.indexOf("${", at);
            int end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            String name = text.substring(start + 2, end);
            String own = profile.get(name);
            String value = expansion.expand(
                    name, own == null ? pom.property(name) : own, written -> replace(written, expansion));
            result.append(text, at, start).append(value == null ? text.substring(start, end + 1) : value);
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }
}
