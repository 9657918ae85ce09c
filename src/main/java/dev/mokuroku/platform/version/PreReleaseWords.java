package dev.mokuroku.platform.version;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which versions without a strict grammar say that they are no stable release.
final class PreReleaseWords {
    private static final Set<String> WORDS = Set.of(
            "a",
            "alpha",
            "b",
            "beta",
            "c",
            "rc",
            "cr",
            "m",
            "milestone",
            "pre",
            "preview",
            "dev",
            "snapshot",
            "canary",
            "nightly",
            "next",
            "ea");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    /// What Maven names a deployed snapshot.
    private static final Pattern TIMESTAMP = Pattern.compile("-\\d{8}\\.\\d{6}-\\d+$");

    private PreReleaseWords() {}

    /// @param version such as `5.4.0.Final` or `17-jre-alpine`, which are stable, and `3.13.0rc2`, which is not
    static boolean isFoundIn(String version) {
        return TIMESTAMP.matcher(version).find()
                || WORD.matcher(version.toLowerCase(Locale.ROOT))
                        .results()
                        .anyMatch(word -> WORDS.contains(word.group()));
    }
}
