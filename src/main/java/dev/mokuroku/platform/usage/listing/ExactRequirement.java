package dev.mokuroku.platform.usage.listing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises requirements that only one version fulfils.
final class ExactRequirement {
    /// Three numbers, and what may follow. Possessive, so that nothing backtracks.
    private static final Pattern FULL = Pattern.compile("\\d++(?:\\.\\d++){2,}+(?:[-+.\\w]*+)");
    /// At least one number.
    private static final Pattern PLAIN = Pattern.compile("\\d[-+.!\\w]*+");

    /// Where `1.2` is a range or a floating tag, and only three numbers name a version.
    private static final Set<String> FULL_ONLY = Set.of("npm", "docker", "githubactions", "github", "generic", "helm");
    /// Where the plain version stands for a range.
    private static final Set<String> RANGE_BY_DEFAULT = Set.of("cargo");

    private ExactRequirement() {}

    /// The version, without `v`, `=` or `==`.
    ///
    /// @param type of the package URL
    static Optional<String> version(String type, String requirement) {
        String text = requirement.strip();
        String plain = withoutSign(type, text);
        boolean signed = !plain.equals(text);
        if (RANGE_BY_DEFAULT.contains(type) && !signed) {
            return Optional.empty();
        }
        String version = plain.length() > 1 && plain.charAt(0) == 'v' && Character.isDigit(plain.charAt(1))
                ? plain.substring(1)
                : plain;
        Matcher matcher = (FULL_ONLY.contains(type) ? FULL : PLAIN).matcher(version);
        return matcher.matches() && !isWild(version) ? Optional.of(version) : Optional.empty();
    }

    private static String withoutSign(String type, String text) {
        boolean bracketed = (type.equals("maven") || type.equals("nuget"))
                && text.startsWith("[")
                && text.endsWith("]")
                && !text.contains(",");
        if (bracketed) {
            return text.substring(1, text.length() - 1).strip();
        }
        int signs = 0;
        while (signs < text.length() && text.charAt(signs) == '=') {
            signs++;
        }
        return text.substring(signs).strip();
    }

    /// `1.2.x`, `1.+`.
    private static boolean isWild(String version) {
        return version.endsWith(".x") || version.endsWith("+") || version.contains(".x.");
    }
}
