package dev.mokuroku.scaffolder.validation;

import dev.mokuroku.scaffolder.templating.regex.CountedText;
import dev.mokuroku.scaffolder.templating.regex.RegexSyntax;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of JavaScript. Safe for several threads.
final class JavaScriptPattern {
    private static final int MAX_READS = 5_000_000;

    private final String source;
    private final Pattern pattern;

    private JavaScriptPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /// @throws InvalidSchemaException if the text is no regular expression
    static JavaScriptPattern of(String source) {
        try {
            return new JavaScriptPattern(source, Pattern.compile(RegexSyntax.toJava(source)));
        } catch (PatternSyntaxException invalid) {
            throw new InvalidSchemaException(
                    "Invalid regular expression: /%s/: %s".formatted(source, invalid.getDescription()));
        }
    }

    static boolean isValid(String source) {
        try {
            of(source);
            return true;
        } catch (InvalidSchemaException invalid) {
            return false;
        }
    }

    /// @throws InvalidSchemaException if the search takes too long, as expressions do that try all combinations
    boolean isFoundIn(String text) {
        CountedText counted = new CountedText(text, MAX_READS, _ -> {
            throw new InvalidSchemaException("The regular expression %s takes too long".formatted(source));
        });
        return pattern.matcher(counted).find();
    }
}
