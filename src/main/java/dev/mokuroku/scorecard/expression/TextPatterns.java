package dev.mokuroku.scorecard.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/// Regular expressions in the syntax of RE2, whose search is linear in the text.
final class TextPatterns {
    private static final int MAX_LENGTH = 500;
    /// Instructions of the compiled pattern.
    private static final int MAX_SIZE = 1_000;
    private static final int MAX_CACHED = 1_000;

    /// RE2/J writes a repeated part as often as the pattern says, and nested repetitions multiply.
    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private static final Cache<String, Pattern> CACHE =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    private TextPatterns() {}

    static boolean matches(String text, String pattern) {
        Pattern compiled = CACHE.get(pattern, TextPatterns::compile);
        Work.add((long) text.length() * (4 + compiled.programSize()));
        return compiled.matcher(text).find();
    }

    /// @throws IllegalArgumentException with what is right
    static Pattern compile(String pattern) {
        if (pattern.length() > MAX_LENGTH || repetitions(pattern) > MAX_SIZE) {
            throw tooLarge();
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > MAX_SIZE) {
                throw tooLarge();
            }
            return compiled;
        } catch (PatternSyntaxException invalid) {
            throw new IllegalArgumentException("is no regular expression of RE2: " + invalid.getDescription(), invalid);
        }
    }

    private static long repetitions(String pattern) {
        return REPETITION
                .matcher(pattern)
                .results()
                .mapToLong(TextPatterns::repetition)
                .reduce(1, (a, b) -> Math.min(a * Math.max(1, b), Integer.MAX_VALUE));
    }

    private static long repetition(MatchResult repetition) {
        String upper = repetition.group(2);
        String number = upper == null || upper.isEmpty() ? repetition.group(1) : upper;
        return number.length() > 6 ? Integer.MAX_VALUE : Long.parseLong(number);
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException(
                "is too large: a pattern has at most %d characters, and at most %,d parts after its repetitions"
                        .formatted(MAX_LENGTH, MAX_SIZE));
    }
}
