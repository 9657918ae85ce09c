package dev.mokuroku.scorecard.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import io.github.nscuro.versatile.spi.InvalidVersionException;

/// Compares versions by the rules of their ecosystem.
final class Versions {
    private static final Cache<String, VersionRange> RANGES =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private Versions() {}

    /// @param type of a package URL, or a version scheme: `npm`, `maven`, `semver`
    /// @return false if the version is not one of this type
    /// @throws IllegalArgumentException if the smallest version is not one of this type
    static boolean isAtLeast(String version, String smallest, String type) {
        Version minimum = minimum(smallest, type);
        return scheme(type)
                .parse(version)
                .filter(parsed -> parsed.compareTo(minimum) >= 0)
                .isPresent();
    }

    /// @throws IllegalArgumentException if the type is unknown, or the smallest version is not one of it
    static Version minimum(String smallest, String type) {
        return scheme(type)
                .parse(smallest)
                .orElseThrow(() -> new IllegalArgumentException(
                        "compares with \"%s\", which is no version of %s".formatted(smallest, type)));
    }

    private static VersionScheme scheme(String type) {
        return VersionScheme.of(type)
                .orElseThrow(
                        () -> new IllegalArgumentException("names the unknown version type \"%s\"".formatted(type)));
    }

    /// @return false if the version is not one of the range's scheme
    static boolean isInRange(String version, String range) {
        VersionRange parsed = RANGES.get(range, Versions::range);
        return parsed.scheme().parse(version).filter(parsed::contains).isPresent();
    }

    /// @throws IllegalArgumentException with what is right
    static VersionRange range(String range) {
        if (!range.strip().startsWith("vers:")) {
            throw new InvalidRangeException("must begin with its version scheme, such as vers:npm/>=1.2.0|<2.0.0");
        }
        try {
            return VersionRange.parse(range, VersionScheme.GENERIC);
        } catch (InvalidVersionException invalid) {
            throw new InvalidRangeException(
                    "must be a range of versions in VERS notation, such as vers:npm/>=1.2.0|<2.0.0");
        }
    }
}
