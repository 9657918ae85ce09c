package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the keys of a TOML document are. Knows headers of tables and `key = value` at the beginning of a line; a
/// value deeper in a line has the position of that line's key.
final class TomlLines {
    /// No key of TOML can hold it unescaped.
    private static final char SEPARATOR = '\u0001';

    /// Texts with escapes are not found: looking for each to the end of a large file would take minutes.
    private static final int MAX_LINES_AHEAD = 50;

    private static final int MAX_COLUMNS_AHEAD = 2_000;

    private final List<String> lines;
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();

    private TomlLines(List<String> lines) {
        this.lines = lines;
    }

    static TomlLines of(String text) {
        TomlLines lines = new TomlLines(text.lines().toList());
        lines.index();
        return lines;
    }

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + SEPARATOR + key;
    }

    Position position(String path, Position fallback) {
        return positions.getOrDefault(path, fallback);
    }

    /// The next line from a position on that holds the text; the same position where none near it does.
    Position find(String text, Position from) {
        int last = (int) Math.min(lines.size(), Math.max(1L, from.line()) + MAX_LINES_AHEAD);
        for (int line = Math.max(1, from.line()); line <= last; line++) {
            String searched = lines.get(line - 1);
            int start = line == from.line() ? Math.min(searched.length(), Math.max(0, from.column() - 1)) : 0;
            int at = searched.indexOf(text, start, Math.min(searched.length(), start + MAX_COLUMNS_AHEAD));
            if (at >= 0) {
                return new Position(line, at + 1);
            }
        }
        return from;
    }

    private void index() {
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int column = lines.get(i).indexOf(line) + 1;
            if (line.startsWith("[[")) {
                String name = path("", line, 2);
                table = child(name, String.valueOf(tables.merge(name, 1, Integer::sum) - 1));
                positions.put(table, new Position(i + 1, column));
            } else if (line.startsWith("[")) {
                table = path("", line, 1);
                positions.putIfAbsent(table, new Position(i + 1, column));
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                String key = path(table, line, 0);
                if (!key.equals(table)) {
                    positions.putIfAbsent(key, new Position(i + 1, column));
                }
            }
        }
    }

    /// Reads a dotted key; what is no key gives the table itself.
    private static String path(String table, String line, int start) {
        String path = table;
        int at = start;
        // A longer key is refused later; joining its parts would take quadratic time.
        for (int parts = 0; at < line.length() && parts <= DocumentLimits.MAX_DEPTH; parts++) {
            at = skipBlanks(line, at);
            int end = keyEnd(line, at);
            if (end == at) {
                return path;
            }
            boolean quoted = line.charAt(at) == '"' || line.charAt(at) == '\'';
            path = child(path, quoted ? line.substring(at + 1, end - 1) : line.substring(at, end));
            at = skipBlanks(line, end);
            if (at >= line.length() || line.charAt(at) != '.') {
                return path;
            }
            at++;
        }
        return path;
    }

    private static int skipBlanks(String line, int start) {
        int at = start;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int keyEnd(String line, int start) {
        if (start >= line.length()) {
            return start;
        }
        char quote = line.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = line.indexOf(quote, start + 1);
            return close < 0 ? start : close + 1;
        }
        int at = start;
        while (at < line.length() && isBare(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBare(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }
}
