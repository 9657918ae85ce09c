package dev.mokuroku.platform.campaign;

import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which versions a campaign leaves, and which it reaches.
///
/// @param from null for the versions below `to` and those that are deprecated
/// @param policy of the platform component
public record VersionMove(VersionScheme scheme, @Nullable VersionRange from, VersionRange to, SupportPolicy policy) {
    /// @param from null for the versions below `to` and those that are deprecated
    /// @throws InvalidRangeException whose message begins with the field, if a range is none of this scheme
    public static VersionMove of(@Nullable String from, String to, VersionScheme scheme, SupportPolicy policy) {
        return new VersionMove(
                scheme,
                from == null ? null : parse("from", () -> Versions.range(from, scheme)),
                parse("to", () -> Versions.target(to, scheme)),
                policy);
    }

    private interface RangeParser {
        VersionRange parse();
    }

    private static VersionRange parse(String field, RangeParser parser) {
        try {
            return parser.parse();
        } catch (InvalidRangeException invalid) {
            throw new InvalidRangeException(field + " " + invalid.getMessage());
        }
    }

    /// A version that is to be reached is never one to leave.
    public boolean leaves(Version version, LocalDate today) {
        if (to.contains(version)) {
            return false;
        }
        return from == null ? isBelowTarget(version) || isDeprecated(version, today) : from.contains(version);
    }

    private boolean isBelowTarget(Version version) {
        return to.highestNamed().map(highest -> version.compareTo(highest) < 0).orElse(false);
    }

    private boolean isDeprecated(Version version, LocalDate today) {
        return switch (policy.statusOf(version, today)) {
            case DEPRECATED, UNSUPPORTED -> true;
            case SUPPORTED, UNKNOWN -> false;
        };
    }

    /// Empty for a text that is no version of the scheme.
    public Optional<Version> parse(@Nullable String version) {
        return version == null ? Optional.empty() : scheme.parse(version);
    }
}
