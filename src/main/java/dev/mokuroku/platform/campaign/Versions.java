package dev.mokuroku.platform.campaign;

import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.regex.Pattern;

/// The texts of `from` and `to`. Each method throws an [InvalidRangeException] that says what is expected.
final class Versions {
    private static final Pattern VERSION = Pattern.compile("[^|<>=!*/:,\\s]+");

    private Versions() {}

    /// @param scheme of the platform component's versions
    static VersionRange range(String text, VersionScheme scheme) {
        VersionRange range = VersionRange.parse(text, scheme);
        if (range.scheme() != scheme) {
            throw new InvalidRangeException(
                    "must be a range of %s versions, like those of the platform component".formatted(scheme.text()));
        }
        return range;
    }

    /// A range, or a version, which stands for itself and all later ones.
    static VersionRange target(String text, VersionScheme scheme) {
        return range(targetRange(text), scheme);
    }

    /// Where the scheme of the platform component is not known.
    static VersionRange anyRange(String text) {
        return VersionRange.parse(text, VersionScheme.GENERIC);
    }

    /// As [#anyRange], of a target.
    static VersionRange anyTarget(String text) {
        return anyRange(targetRange(text));
    }

    private static String targetRange(String text) {
        return VERSION.matcher(text.strip()).matches() ? ">=" + text.strip() : text;
    }
}
