package dev.mokuroku.platform.edit;

import java.util.List;

/// The difference of two texts in unified format, for texts with the same number of lines: an edit changes versions
/// within lines.
public final class TextDiff {
    private static final int CONTEXT = 3;

    private TextDiff() {}

    public static String of(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        StringBuilder diff = new StringBuilder("--- a/%s\n+++ b/%s\n".formatted(path, path));
        int line = nextChange(old, now, 0);
        while (line < old.size()) {
            int first = Math.max(0, line - CONTEXT);
            int last = line;
            for (int next = line;
                    next < old.size() && next <= last + 2 * CONTEXT;
                    next = nextChange(old, now, next + 1)) {
                last = next;
            }
            int end = Math.min(old.size(), last + CONTEXT + 1);
            appendHunk(diff, old.subList(first, end), now.subList(first, end), first + 1);
            line = nextChange(old, now, end);
        }
        return diff.toString();
    }

    private static int nextChange(List<String> old, List<String> now, int from) {
        int line = from;
        while (line < old.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        return line;
    }

    private static void appendHunk(StringBuilder diff, List<String> old, List<String> now, int firstLine) {
        diff.append("@@ -%d,%d +%d,%d @@\n".formatted(firstLine, old.size(), firstLine, now.size()));
        int line = 0;
        while (line < old.size()) {
            int end = line;
            while (end < old.size() && !old.get(end).equals(now.get(end))) {
                end++;
            }
            old.subList(line, end).forEach(text -> diff.append('-').append(text).append('\n'));
            now.subList(line, end).forEach(text -> diff.append('+').append(text).append('\n'));
            if (end == line) {
                diff.append(' ').append(old.get(line)).append('\n');
                end++;
            }
            line = end;
        }
    }
}
