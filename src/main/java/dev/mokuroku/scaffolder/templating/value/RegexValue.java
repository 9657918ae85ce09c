package dev.mokuroku.scaffolder.templating.value;

import java.util.regex.Pattern;

/// A regular expression, such as `r/a+/g`.
public final class RegexValue implements Value {
    private final String source;
    private final String flags;
    private final Pattern pattern;
    private int lastIndex;

    /// @param pattern the expression in Java's syntax
    public RegexValue(String source, String flags, Pattern pattern) {
        this.source = source;
        this.flags = flags;
        this.pattern = pattern;
    }

    public Pattern pattern() {
        return pattern;
    }

    public boolean global() {
        return flags.indexOf('g') >= 0;
    }

    public boolean sticky() {
        return flags.indexOf('y') >= 0;
    }

    /// Where the next search of a global or sticky expression begins.
    public int lastIndex() {
        return lastIndex;
    }

    public void lastIndex(int index) {
        lastIndex = index;
    }

    /// As JavaScript prints it.
    public String text() {
        return "/" + source + "/" + flags;
    }

    @Override
    public String kind() {
        return "regular expression";
    }
}
