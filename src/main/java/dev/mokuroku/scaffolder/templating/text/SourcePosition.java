package dev.mokuroku.scaffolder.templating.text;

/// Line and column of an offset in a source, both from 1.
public record SourcePosition(int line, int column) {
    public SourcePosition(String source, int offset) {
        this(lineOf(source, offset), offset - source.lastIndexOf('\n', offset - 1));
    }

    private static int lineOf(String source, int offset) {
        return 1
                + (int) source.chars()
                        .limit(offset)
                        .filter(character -> character == '\n')
                        .count();
    }

    public String text() {
        return "at line " + line + ", column " + column;
    }
}
