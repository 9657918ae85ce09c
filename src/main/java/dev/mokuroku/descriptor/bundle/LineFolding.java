package dev.mokuroku.descriptor.bundle;

import java.util.ArrayList;
import java.util.List;

/// Breaks long lines at spaces that stand alone, which are read back as the same spaces.
final class LineFolding {
    static final int WIDTH = 80;
    /// Text is not broken into lines narrower than this, even if it exceeds the width.
    private static final int MIN_WIDTH = 20;

    private final String text;
    private final String indent;
    private final boolean quoted;
    private final int step;
    private final List<String> lines = new ArrayList<>();
    private boolean overflows;

    private LineFolding(String text, String indent, boolean quoted) {
        this.text = text;
        this.indent = indent;
        this.quoted = quoted;
        this.step = 1 + Math.max(MIN_WIDTH, WIDTH - indent.length());
    }

    /// @param column where the first line begins
    static String plain(String text, String indent, int column) {
        return new LineFolding(text, indent, false).fold(column);
    }

    /// @param text with its double quotes: words that are too long can be broken too, after a backslash
    static String quoted(String text, String indent, int column) {
        return new LineFolding(text, indent, true).fold(column);
    }

    /// One line of a block, or `""` where it has a word that is too long.
    static String block(String line, String indent) {
        LineFolding folding = new LineFolding(line, indent, false);
        String folded = folding.fold(indent.length());
        return folding.overflows ? "" : folded;
    }

    private String fold(int column) {
        if (text.length() <= step) {
            return text;
        }
        boolean ownLine = column > WIDTH - MIN_WIDTH;
        breakLines(WIDTH - (ownLine ? indent.length() : column));
        String folded = String.join("\n" + indent, lines);
        return ownLine ? "\n" + indent + folded : folded;
    }

    /// @param firstEnd where the first line has to end
    private void breakLines(int firstEnd) {
        int start = 0;
        int end = firstEnd;
        int split = -1;
        int escape = -1;
        int escapeEnd = -1;
        for (int at = 0; at < text.length(); at++) {
            if (quoted && text.charAt(at) == '\\') {
                escape = at;
                at += escapeLength(at) - 1;
                escapeEnd = at;
            } else if (canBreak(at)) {
                split = at;
            }
            if (at < end) {
                continue;
            }
            if (split >= 0) {
                lines.add(text.substring(start, split));
                start = split + 1;
                end = split + step;
                split = -1;
            } else if (quoted) {
                // Spaces at the start of a line are not read back.
                while (isSpace(at - 1)) {
                    at++;
                }
                int last = at > escapeEnd + 1 ? at - 2 : escape - 1;
                lines.add(text.substring(start, last + 1) + "\\");
                start = last + 1;
                end = last + step;
            } else {
                overflows = true;
            }
        }
        lines.add(text.substring(start));
    }

    private boolean canBreak(int at) {
        return text.charAt(at) == ' ' && at > 0 && !isSpace(at - 1) && at + 1 < text.length() && !isSpace(at + 1);
    }

    private boolean isSpace(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private int escapeLength(int at) {
        return switch (text.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            default -> 2;
        };
    }
}
