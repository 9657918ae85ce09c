package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.reader.PackageId;
import org.jspecify.annotations.Nullable;

/// `group:name[:version[:classifier]][@type]`.
///
/// @param version null for none
record GradleCoordinates(
        String group, String name, @Nullable String version) {
    /// The group that the shorthand `kotlin("x")` stands for.
    static final String KOTLIN = "org.jetbrains.kotlin";

    private static final int VERSION = 2;

    /// @return null where the text is something else
    static @Nullable GradleCoordinates parse(String text) {
        int type = text.indexOf('@');
        String[] parts = (type < 0 ? text : text.substring(0, type)).strip().split(":", -1);
        if (parts.length < 2 || parts.length > 4 || !isName(parts[0]) || !isName(parts[1])) {
            return null;
        }
        return new GradleCoordinates(
                parts[0], parts[1], parts.length > VERSION && !parts[VERSION].isEmpty() ? parts[VERSION] : null);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }

    /// Whether it can be nothing else: a version begins with a digit or a bracket, a group has a dot or a name a dash.
    boolean isCertain() {
        return version != null
                && !version.isEmpty()
                && (Character.isDigit(version.charAt(0)) || "[($+".indexOf(version.charAt(0)) >= 0)
                && (group.indexOf('.') > 0 || name.indexOf('-') > 0 || group.equals(name));
    }

    PackageId id() {
        return PackageId.maven(group, name);
    }

    static PackageId plugin(String id) {
        return PackageId.maven(id, id + ".gradle.plugin");
    }
}
