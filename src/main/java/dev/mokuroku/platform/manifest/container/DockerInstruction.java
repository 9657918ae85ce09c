package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An instruction of a Dockerfile, its lines joined.
///
/// @param keyword in capitals
/// @param words of its arguments, flags included
record DockerInstruction(String keyword, List<String> words, Position position) {
    private static final String ESCAPE_DIRECTIVE = "escape=";

    /// Comments and the bodies of here-documents are no instructions.
    static List<DockerInstruction> parse(String text) {
        List<String> lines = text.lines().toList();
        char escape = escapeOf(lines);
        HereDocuments hereDocuments = new HereDocuments(lines);
        List<DockerInstruction> instructions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isIgnored(lines.get(i))) {
                continue;
            }
            int first = i;
            StringBuilder joined = new StringBuilder();
            boolean continued = true;
            while (continued && i < lines.size()) {
                String line = lines.get(i).stripTrailing();
                continued = isIgnored(line) || line.endsWith(String.valueOf(escape));
                if (!isIgnored(line)) {
                    joined.append(line, 0, continued ? line.length() - 1 : line.length())
                            .append(' ');
                }
                i += continued ? 1 : 0;
            }
            if (joined.toString().isBlank()) {
                continue;
            }
            DockerInstruction instruction = of(joined.toString(), first, lines.get(first));
            instructions.add(instruction);
            i = instruction.endOfHereDocuments(hereDocuments, i);
        }
        return instructions;
    }

    private static DockerInstruction of(String joined, int line, String firstLine) {
        List<String> words = split(joined);
        String keyword = words.getFirst().toUpperCase(Locale.ROOT);
        int column = firstLine.indexOf(firstLine.strip()) + 1;
        return new DockerInstruction(keyword, words.subList(1, words.size()), new Position(line + 1, column));
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static boolean isIgnored(String line) {
        String stripped = line.stripLeading();
        return stripped.isEmpty() || stripped.startsWith("#");
    }

    private static char escapeOf(List<String> lines) {
        for (String line : lines) {
            if (!line.startsWith("#")) {
                break;
            }
            String directive = line.substring(1).replace(" ", "").toLowerCase(Locale.ROOT);
            if (directive.equals(ESCAPE_DIRECTIVE + "`")) {
                return '`';
            }
        }
        return '\\';
    }

    private int endOfHereDocuments(HereDocuments hereDocuments, int last) {
        int line = last;
        if (keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD")) {
            for (String word : words) {
                String delimiter = delimiter(word);
                line = delimiter == null ? line : hereDocuments.end(delimiter, line);
            }
        }
        return line;
    }

    /// Of `<<EOF`, `<<-EOF` and `<<"EOF"`.
    private static @Nullable String delimiter(String word) {
        if (!word.startsWith("<<") || word.startsWith("<<<")) {
            return null;
        }
        String name =
                word.substring(word.startsWith("<<-") ? 3 : 2).replace("\"", "").replace("'", "");
        return name.isEmpty() ? null : name;
    }
}
