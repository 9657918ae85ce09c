package dev.mokuroku.scaffolder.templating.lexer;

/// A part of the source of a template that holds code: characters `start` up to but without `end`.
public record Code(String source, int start, int end) {
    public String text() {
        return source.substring(start, end);
    }

    public boolean isEmpty() {
        return start >= end;
    }

    public Code from(int offset) {
        return new Code(source, Math.min(offset, end), end);
    }

    public Code to(int offset) {
        return new Code(source, start, Math.max(offset, start));
    }

    /// Without blanks at both ends.
    public Code trimmed() {
        return trimmedStart().trimmedEnd();
    }

    public Code trimmedStart() {
        int from = start;
        while (from < end && isBlank(source.charAt(from))) {
            from++;
        }
        return from(from);
    }

    private Code trimmedEnd() {
        int to = end;
        while (to > start && isBlank(source.charAt(to - 1))) {
            to--;
        }
        return to(to);
    }

    /// The name with which the code starts; empty if it starts with none.
    public String leadingName() {
        return source.substring(start, Math.max(start, CodeScanner.endOfName(source, start, end)));
    }

    /// What follows the name with which the code starts.
    public Code afterName() {
        return from(start + leadingName().length()).trimmed();
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == 0xa0;
    }
}
