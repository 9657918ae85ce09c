package dev.mokuroku.platform.version;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version. It is ordered by its scheme, and equal to versions of the same rank: `1.0` and `v1.0.0` are equal where
/// the scheme says so.
public final class Version implements Comparable<Version> {
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,18}");
    private static final Comparator<Version> ORDER = Comparator.comparing(Version::parsed)
            .thenComparing(version -> version.scheme().hasWordsAfterNumbers() && !version.isPreRelease());

    private final VersionScheme scheme;
    private final String text;
    private final String normalized;
    private final io.github.nscuro.versatile.spi.Version parsed;
    private final boolean isPreRelease;

    Version(
            VersionScheme scheme,
            String text,
            String normalized,
            io.github.nscuro.versatile.spi.Version parsed,
            boolean isPreRelease) {
        this.scheme = scheme;
        this.text = text;
        this.normalized = normalized;
        this.parsed = parsed;
        this.isPreRelease = isPreRelease;
    }

    public VersionScheme scheme() {
        return scheme;
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// As ranges compare it.
    String normalized() {
        return normalized;
    }

    private io.github.nscuro.versatile.spi.Version parsed() {
        return parsed;
    }

    public boolean isPreRelease() {
        return isPreRelease;
    }

    /// The first number: the major version, or the year of a calendar version.
    public long major() {
        Matcher number = FIRST_NUMBER.matcher(normalized);
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    /// @throws IllegalArgumentException for a version of another scheme
    @Override
    public int compareTo(Version other) {
        if (scheme != other.scheme) {
            throw new IllegalArgumentException("Versions of %s and %s have no order".formatted(scheme, other.scheme));
        }
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version that && scheme == that.scheme && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, major());
    }

    @Override
    public String toString() {
        return text;
    }
}
