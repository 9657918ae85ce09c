package dev.mokuroku.scaffolder.templating.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a backslash stands for.
final class RegexEscape {
    private static final String SPACES =
            "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final Pattern CODE = Pattern.compile("x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z]");
    private static final Pattern REFERENCE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NAMED_REFERENCE = Pattern.compile("k<([^>]+)>");

    private RegexEscape() {}

    /// Writes the escape that starts at the offset; the offset behind it.
    static int write(String source, int start, boolean inClass, RegexGroups groups, StringBuilder out) {
        if (start + 1 >= source.length()) {
            throw new PatternSyntaxException("\\ at end of pattern", source, start);
        }
        int letter = start + 1;
        char here = source.charAt(letter);
        Matcher code = CODE.matcher(source).region(letter, source.length());
        if (code.lookingAt()) {
            out.append("\\").append(code.group().startsWith("c") ? control(code.group()) : code.group());
            return code.end();
        }
        if (!inClass) {
            int end = writeReference(source, letter, groups, out);
            if (end > 0) {
                return end;
            }
        }
        out.append(letter(here, inClass));
        return letter + 1;
    }

    private static String control(String code) {
        return "x%02x".formatted(code.charAt(1) % 32);
    }

    private static int writeReference(String source, int letter, RegexGroups groups, StringBuilder out) {
        Matcher named = NAMED_REFERENCE.matcher(source).region(letter, source.length());
        Matcher numbered = REFERENCE.matcher(source).region(letter, source.length());
        if (named.lookingAt() && groups.names().containsKey(named.group(1))) {
            out.append("\\").append(groups.names().get(named.group(1))).append("(?:)");
            return named.end();
        }
        if (numbered.lookingAt() && Integer.parseInt(numbered.group()) <= groups.count()) {
            out.append("\\").append(numbered.group()).append("(?:)");
            return numbered.end();
        }
        return -1;
    }

    /// Letters that mean nothing in JavaScript stand for themselves.
    private static String letter(char here, boolean inClass) {
        return switch (here) {
            case 'd', 'D', 'w', 'W', 'n', 'r', 't', 'f' -> "\\" + here;
            case 'v' -> "\\x0b";
            case '0' -> "\\x00";
            case 's' -> inClass ? SPACES : "[" + SPACES + "]";
            case 'S' -> "[^" + SPACES + "]";
            case 'b' -> inClass ? "\\x08" : "\\b";
            case 'B' -> inClass ? "B" : "\\B";
            default -> Character.isLetterOrDigit(here) ? String.valueOf(here) : "\\" + here;
        };
    }
}
