package dev.mokuroku.platform.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a version is written in a text, the nearest to a use first.
final class Occurrences {
    /// Each is tried by reading the file again.
    private static final int MAX_OCCURRENCES = 200;

    private Occurrences() {}

    /// @param line of the use, from 1
    /// @param column of the use, from 1; 0 if unknown
    /// @return the offsets of the version
    static List<Integer> of(String text, String version, int line, int column) {
        int start = offset(text, line, column);
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
            if (isSeparate(text, at, at + version.length())) {
                found.add(at);
            }
        }
        // What follows the use is more likely its version than what stands before it.
        found.sort(Comparator.comparingInt(at -> at >= start ? at - start : 2 * (start - at)));
        return found.subList(0, Math.min(found.size(), MAX_OCCURRENCES));
    }

    private static boolean isSeparate(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean longer = after == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return !Character.isLetterOrDigit(before) && before != '.' && !Character.isLetterOrDigit(after) && !longer;
    }

    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int number = 1; number < line; number++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return at;
            }
            at = end + 1;
        }
        return Math.min(text.length(), at + Math.max(0, column - 1));
    }

    /// Behind the last character of the line that holds the offset.
    static int endOfLine(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
