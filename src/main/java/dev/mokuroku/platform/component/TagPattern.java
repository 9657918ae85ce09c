package dev.mokuroku.platform.component;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the version in the name of a tag.
///
/// @param before the text before the version; null for an optional `v`
/// @param after the text after the version
public record TagPattern(@Nullable String before, String after) {
    /// `v1.2.3` or `1.2.3`.
    public static final TagPattern VERSION = new TagPattern(null, "");

    /// @param text with one `*` where the version stands: `service-runtime-v*`
    /// @throws IllegalArgumentException that says what is expected
    static TagPattern parse(String text) {
        int star = text.indexOf('*');
        if (star < 0 || star != text.lastIndexOf('*')) {
            throw new IllegalArgumentException("must contain one '*' where the version stands, such as v*");
        }
        return new TagPattern(text.substring(0, star), text.substring(star + 1));
    }

    /// The version that a tag of this name stands for. A version begins with a digit, so that `v*` does not match the
    /// tag `vnext`.
    public Optional<String> versionOf(String tag) {
        String start = before != null ? before : tag.startsWith("v") ? "v" : "";
        if (!tag.startsWith(start) || !tag.endsWith(after) || tag.length() <= start.length() + after.length()) {
            return Optional.empty();
        }
        String version = tag.substring(start.length(), tag.length() - after.length());
        return Character.isDigit(version.charAt(0)) ? Optional.of(version) : Optional.empty();
    }
}
