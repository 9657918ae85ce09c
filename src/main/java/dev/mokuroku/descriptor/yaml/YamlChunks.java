package dev.mokuroku.descriptor.yaml;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.LIMIT;

import java.util.ArrayList;
import java.util.List;

/// Cuts a file at its document markers. A line that begins with `---` or `...` is one wherever it
/// stands, even in a block scalar or between quotes: <https://yaml.org/spec/1.2.2/#914-explicit-documents>.
/// Comments and directives before a marker belong to the document that it opens.
public final class YamlChunks {
    private final String text;
    private final int limit;
    private final List<YamlChunk> chunks = new ArrayList<>();
    private int start;
    private int firstLine = 1;
    private boolean opened;

    private YamlChunks(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /// @throws UnreadableYamlException when there are more documents than the limit
    public static List<YamlChunk> of(String text, int limit) {
        return new YamlChunks(text, limit).split();
    }

    private List<YamlChunk> split() {
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? text.length() : newline + 1;
            if (isMarker("---", at)) {
                close(at, line);
                opened = true;
            } else if (isMarker("...", at)) {
                close(next, line + 1);
            } else if (!opened) {
                opened = !isPrologue(text.substring(at, next).strip());
            }
            at = next;
        }
        close(text.length(), line);
        return chunks;
    }

    private void close(int end, int nextLine) {
        if (!opened) {
            return;
        }
        if (chunks.size() == limit) {
            throw new UnreadableYamlException(
                    LIMIT,
                    new Position(firstLine, 1),
                    "The file has more than %,d documents, which is the limit".formatted(limit));
        }
        String body = text.substring(start, end);
        // Without a line break at its end the last line of a block scalar would lose its own.
        chunks.add(new YamlChunk(chunks.size(), firstLine, body.endsWith("\n") ? body : body + "\n"));
        start = end;
        firstLine = nextLine;
        opened = false;
    }

    private boolean isMarker(String marker, int at) {
        int end = at + marker.length();
        return text.startsWith(marker, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private static boolean isPrologue(String line) {
        return line.isEmpty() || line.startsWith("#") || line.startsWith("%");
    }
}
