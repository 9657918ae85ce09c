package dev.mokuroku.platform.edit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A requirement that names a single version: `~> 5.0`, `==1.2.3`, `v3`, `1.27-alpine`.
///
/// @param operator before the version, with blanks; empty for none
/// @param prefix `v` or empty
/// @param number digits with dots
/// @param suffix what follows the number
/// @param end behind the version, such as a closing bracket; empty for none
record WrittenVersion(String operator, String prefix, String number, String suffix, String end) {
    /// No part of it can match the same characters as the next one: it does not backtrack.
    private static final Pattern VERSION = Pattern.compile(
            "(\\[|~>\\s*|===?\\s*|=\\s*|\\^\\s*|~\\s*)?(v?)(\\d+(?:\\.\\d+)*)([^\\s,\\[\\]()*$|<>=]*)(]?)");

    private static final Pattern PRE_RELEASE =
            Pattern.compile("[-.]?(alpha|beta|rc|cr|m|milestone|pre|preview|snapshot|dev|next|canary)[-.]?\\d*.*");

    /// @return null for a range, a branch, a floating tag
    static @Nullable WrittenVersion parse(@Nullable String requirement) {
        Matcher matcher = VERSION.matcher(requirement == null ? "" : requirement.strip());
        if (!matcher.matches()) {
            return null;
        }
        String operator = matcher.group(1) == null ? "" : matcher.group(1);
        String suffix = matcher.group(4);
        boolean bracketed = operator.equals("[");
        boolean wildcard = suffix.matches("\\.[xX+].*") || suffix.equals("+");
        if (bracketed == matcher.group(5).isEmpty() || wildcard) {
            return null;
        }
        return new WrittenVersion(operator, matcher.group(2), matcher.group(3), suffix, matcher.group(5));
    }

    /// Whether newer versions satisfy the requirement, too.
    boolean isOpen() {
        return operator.startsWith("~") || operator.startsWith("^");
    }

    /// Without operator and brackets.
    String version() {
        return prefix + number + suffix;
    }

    int parts() {
        return number.split("\\.", -1).length;
    }

    /// Whether the suffix is a variant of an image, such as `-alpine`, and no part of the version.
    boolean isVariant() {
        return suffix.length() > 1
                && suffix.charAt(0) == '-'
                && Character.isLetter(suffix.charAt(1))
                && !PRE_RELEASE.matcher(suffix.toLowerCase(Locale.ROOT)).matches();
    }

    /// The requirement for another version.
    String with(String version) {
        return operator + version + end;
    }
}
