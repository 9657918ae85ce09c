package dev.mokuroku.platform.release;

import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The versions of a release cycle: `3.9` holds `>=3.9|<3.10`.
final class CycleRange {
    private static final Pattern CYCLE = Pattern.compile("((?:\\d{1,9}\\.)*)(\\d{1,9})");

    private CycleRange() {}

    /// Empty for a cycle that is not made of numbers.
    static Optional<VersionRange> of(String cycle, VersionScheme scheme) {
        Matcher numbers = CYCLE.matcher(cycle);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        String next = numbers.group(1) + (Long.parseLong(numbers.group(2)) + 1);
        try {
            return Optional.of(VersionRange.parse(">=%s|<%s".formatted(cycle, next), scheme));
        } catch (InvalidRangeException notOfThisScheme) {
            return Optional.empty();
        }
    }
}
