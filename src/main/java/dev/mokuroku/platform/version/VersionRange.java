package dev.mokuroku.platform.version;

import io.github.nscuro.versatile.Vers;
import io.github.nscuro.versatile.VersException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of versions in VERS notation: `vers:npm/>=1.2.0|<2.0.0`, or without its beginning where the scheme is known:
/// `>=1.2.0|<2.0.0`.
public final class VersionRange {
    private static final int MAX_LENGTH = 1_000;
    private static final Pattern WITH_SCHEME = Pattern.compile("vers:([a-z0-9.+-]+)/(.*)", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("[^|<>=!*]+");

    private final VersionScheme scheme;
    private final String text;
    private final Vers parsed;

    private VersionRange(VersionScheme scheme, String text, Vers parsed) {
        this.scheme = scheme;
        this.text = text;
        this.parsed = parsed;
    }

    /// @param known the scheme where the text names none
    /// @throws InvalidRangeException with what is right
    public static VersionRange parse(String text, VersionScheme known) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRangeException("must have at most %d characters".formatted(MAX_LENGTH));
        }
        Matcher written = WITH_SCHEME.matcher(text.strip());
        if (!written.matches()) {
            return of(known, text, text.strip());
        }
        String name = written.group(1).toLowerCase(Locale.ROOT);
        Optional<VersionScheme> scheme = VersionScheme.of(name);
        if (scheme.isEmpty()) {
            throw new InvalidRangeException("names the unknown version scheme \"%s\"".formatted(name));
        }
        return of(scheme.get(), text, written.group(2));
    }

    private static VersionRange of(VersionScheme scheme, String text, String constraints) {
        String compact = constraints.replaceAll("\\s", "");
        if (VERSION.matcher(compact)
                .results()
                .anyMatch(version -> scheme.parse(version.group()).isEmpty())) {
            throw noRange(scheme);
        }
        String normalized = VERSION.matcher(compact)
                .replaceAll(version -> Matcher.quoteReplacement(scheme.normalize(version.group())));
        try {
            Vers parsed = Vers.parse("vers:%s/%s".formatted(scheme.libraryScheme(), normalized));
            return new VersionRange(scheme, text, parsed.validate());
        } catch (VersException malformed) {
            throw noRange(scheme);
        }
    }

    private static InvalidRangeException noRange(VersionScheme scheme) {
        return new InvalidRangeException(
                "must be a range of %s versions in VERS notation, such as vers:%s/>=1.2.0|<2.0.0"
                        .formatted(scheme.text(), scheme.text()));
    }

    /// Whether the version is in the range. One of another scheme is not.
    public boolean contains(Version version) {
        return version.scheme() == scheme && parsed.contains(version.normalized());
    }

    /// The highest version that the text names; empty for `*`.
    public Optional<Version> highestNamed() {
        Matcher written = WITH_SCHEME.matcher(text.strip());
        String constraints = written.matches() ? written.group(2) : text.strip();
        return VERSION.matcher(constraints.replaceAll("\\s", ""))
                .results()
                .flatMap(version -> scheme.parse(version.group()).stream())
                .max(Comparator.naturalOrder());
    }

    public VersionScheme scheme() {
        return scheme;
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
