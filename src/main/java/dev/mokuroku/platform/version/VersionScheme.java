package dev.mokuroku.platform.version;

import static java.lang.Character.isDigit;

import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.InvalidVersionException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How versions of an ecosystem are written and ordered.
public enum VersionScheme {
    SEMVER("semver", "npm"),
    MAVEN("maven", "maven"),
    PYPI("pypi", "pypi"),
    GO("golang", "golang"),
    NUGET("nuget", "nuget"),
    COMPOSER("composer", "composer"),
    /// Dates such as `2026.4` or `2026-04-01`.
    CALENDAR("calendar", "generic"),
    /// Numbers with points between, and whatever follows them: tags of images, versions of runtimes.
    GENERIC("generic", "generic");

    /// Longer texts are no versions.
    private static final int MAX_LENGTH = 200;

    private static final Pattern PREFIX = Pattern.compile("^[vV](?=\\d)");
    /// One number or two, and what a semantic version has behind three.
    private static final Pattern SHORT = Pattern.compile("^(\\d+)(\\.\\d+)?(?=$|[-+])");
    /// The library also takes `1.x`, which is a range.
    private static final Pattern SEMANTIC = Pattern.compile("\\d+\\.\\d+\\.\\d+(\\.\\d+)?([-+].*)?");
    private static final Pattern PLAIN = Pattern.compile("[vV]?\\d+(\\.\\d+)*(\\+.*)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}([._-]\\d{1,18}(?![a-zA-Z\\d]))*+");

    static {
        loadProviders();
    }

    private final String text;
    private final String libraryScheme;

    VersionScheme(String text, String libraryScheme) {
        this.text = text;
        this.libraryScheme = libraryScheme;
    }

    /// The library finds its schemes once, by the class loader of the thread that first uses it. The threads of a pool
    /// have a class loader without them in development.
    private static void loadProviders() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(VersionFactory.class.getClassLoader());
        try {
            boolean _ = VersionFactory.forScheme(GENERIC.libraryScheme, "1").isStable();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// As `spec.versions.scheme` and ranges name it.
    public String text() {
        return text;
    }

    /// The scheme with this name, or that of the package type with this name.
    public static Optional<VersionScheme> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(scheme -> scheme.text.equals(lower))
                .findFirst()
                .or(() -> ofType(lower));
    }

    /// @param type of a package URL
    public static VersionScheme ofPackageType(String type) {
        return of(type).orElse(GENERIC);
    }

    private static Optional<VersionScheme> ofType(String type) {
        return switch (type) {
            case "npm", "cargo", "githubactions", "terraform", "helm", "github" -> Optional.of(SEMVER);
            case "docker", "oci", "gem" -> Optional.of(GENERIC);
            default -> Optional.empty();
        };
    }

    /// Empty where the text is no version of this scheme. A `v` before the first digit does not count.
    public Optional<Version> parse(String version) {
        String written = version.strip();
        if (written.isEmpty() || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String normalized = normalize(written);
        boolean isPlausible = this == SEMVER ? SEMANTIC.matcher(normalized).matches() : isDigit(normalized.charAt(0));
        return isPlausible ? parse(written, normalized) : Optional.empty();
    }

    private Optional<Version> parse(String written, String normalized) {
        try {
            io.github.nscuro.versatile.spi.Version parsed = VersionFactory.forScheme(libraryScheme, normalized);
            // Some numbers are too large for the library. It parses them, and fails when it compares them.
            boolean comparable = parsed.compareTo(VersionFactory.forScheme(libraryScheme, normalized)) == 0;
            return comparable
                    ? Optional.of(new Version(this, written, normalized, parsed, isPreRelease(written, parsed)))
                    : Optional.empty();
        } catch (InvalidVersionException | NumberFormatException | StringIndexOutOfBoundsException noVersion) {
            return Optional.empty();
        }
    }

    /// As the library compares it.
    String normalize(String written) {
        String text = PREFIX.matcher(written).replaceFirst("");
        return switch (this) {
            case SEMVER -> SHORT.matcher(text).replaceFirst(VersionScheme::withThreeNumbers);
            case CALENDAR, GENERIC -> numbersOf(text);
            case MAVEN, PYPI, GO, NUGET, COMPOSER -> text;
        };
    }

    private static String withThreeNumbers(MatchResult number) {
        return number.group(1) + (number.group(2) == null ? ".0" : number.group(2)) + ".0";
    }

    private static String numbersOf(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.lookingAt() ? numbers.group().replace('-', '.').replace('_', '.') : text;
    }

    /// Numbers alone are a stable version. The library calls `0.8.3` unstable.
    private boolean isPreRelease(String written, io.github.nscuro.versatile.spi.Version parsed) {
        if (PLAIN.matcher(written).matches()) {
            return false;
        }
        return switch (this) {
            case SEMVER, GO, NUGET, COMPOSER -> !parsed.isStable();
            case PYPI -> PreReleaseWords.isFoundIn(withoutLocalVersion(written));
            case MAVEN, CALENDAR, GENERIC -> PreReleaseWords.isFoundIn(written);
        };
    }

    private static String withoutLocalVersion(String written) {
        int plus = written.indexOf('+');
        return plus < 0 ? written : written.substring(0, plus);
    }

    boolean hasWordsAfterNumbers() {
        return libraryScheme.equals(GENERIC.libraryScheme);
    }

    String libraryScheme() {
        return libraryScheme;
    }
}
