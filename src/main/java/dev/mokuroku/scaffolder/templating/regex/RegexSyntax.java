package dev.mokuroku.scaffolder.templating.regex;

import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Translates the syntax of JavaScript's regular expressions to Java's.
///
/// What differs: `.`, `^`, `$` and line ends; `\s`; braces and brackets that stand for themselves; escapes of letters;
/// character classes within classes.
public final class RegexSyntax {
    static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final String QUANTIFIER = "\\{\\d+(?:,\\d*)?}";
    private static final Pattern JAVA_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Pattern QUANTIFIED = Pattern.compile(QUANTIFIER);

    private final String source;
    private final boolean multiline;
    private final RegexGroups groups;
    private final StringBuilder out = new StringBuilder();
    private int at;
    /// Whether a quantifier was written last, behind which another one is an error.
    private boolean quantified;

    private RegexSyntax(String source, boolean multiline) {
        this.source = source;
        this.multiline = multiline;
        this.groups = RegexGroups.of(source);
    }

    /// @throws TemplateFailure at the offset if the expression is not valid
    public static Pattern compile(String source, String flags, int offset) {
        int options = flags.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return Pattern.compile(new RegexSyntax(source, flags.indexOf('m') >= 0).translate(), options);
        } catch (PatternSyntaxException | StackOverflowError invalid) {
            throw new TemplateFailure("Invalid regular-expression literal", offset);
        }
    }

    /// The expression as Java reads it.
    ///
    /// @throws PatternSyntaxException if the expression is not valid
    public static String toJava(String source) {
        return new RegexSyntax(source, false).translate();
    }

    private String translate() {
        while (at < source.length()) {
            char here = source.charAt(at);
            boolean wasQuantified = quantified;
            quantified = false;
            switch (here) {
                case '\\' -> at = RegexEscape.write(source, at, false, groups, out);
                case '[' -> at = RegexClass.write(source, at, out);
                case '(' -> openGroup();
                case '.' -> literal("[^" + LINE_ENDS + "]");
                case '^' -> literal(multiline ? "(?<![^" + LINE_ENDS + "])" : "(?<![\\s\\S])");
                case '$' -> literal(multiline ? "(?![^" + LINE_ENDS + "])" : "(?![\\s\\S])");
                case '{' -> brace(wasQuantified);
                case '}', ']' -> literal("\\" + here);
                case '*', '+', '?' -> quantifier(String.valueOf(here), wasQuantified);
                default -> literal(String.valueOf(here));
            }
        }
        return out.toString();
    }

    private void literal(String text) {
        out.append(text);
        at++;
    }

    /// A quantifier, with the `?` that makes it reluctant.
    private void quantifier(String text, boolean wasQuantified) {
        if (wasQuantified) {
            throw new PatternSyntaxException("nothing to repeat", source, at);
        }
        out.append(text);
        at += text.length();
        if (at < source.length() && source.charAt(at) == '?') {
            literal("?");
        }
        quantified = true;
    }

    private void brace(boolean wasQuantified) {
        var matcher = QUANTIFIED.matcher(source).region(at, source.length());
        if (matcher.lookingAt()) {
            quantifier(matcher.group(), wasQuantified);
        } else {
            literal("\\{");
        }
    }

    /// Names of groups that hold `_` or `$` are names only in JavaScript.
    private void openGroup() {
        if (source.startsWith("(?<", at) && !source.startsWith("(?<=", at) && !source.startsWith("(?<!", at)) {
            int end = source.indexOf('>', at);
            if (end < 0) {
                throw new PatternSyntaxException("group name", source, at);
            }
            String name = source.substring(at + 3, end);
            out.append(JAVA_NAME.matcher(name).matches() ? "(?<" + name + ">" : "(");
            at = end + 1;
            return;
        }
        for (String opening : new String[] {"(?:", "(?=", "(?!", "(?<=", "(?<!"}) {
            if (source.startsWith(opening, at)) {
                out.append(opening);
                at += opening.length();
                return;
            }
        }
        if (source.startsWith("(?", at)) {
            throw new PatternSyntaxException("group", source, at);
        }
        literal("(");
    }
}
