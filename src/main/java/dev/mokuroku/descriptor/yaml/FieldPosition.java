package dev.mokuroku.descriptor.yaml;

import java.util.HashMap;
import java.util.Map;

/// Where a field stands. Looked up by reading the document once more, which only a problem makes
/// necessary.
///
/// @param line within the document, from 1
public record FieldPosition(int line, int column) {
    /// The position of the field, or of the closest ancestor that is there.
    ///
    /// @param pointer JSON pointer
    public static FieldPosition of(String pointer, String document, YamlLimits limits) {
        Map<String, FieldPosition> found = new HashMap<>();
        try {
            YamlTree.parse(
                    document,
                    limits,
                    (path, mark) -> found.putIfAbsent(
                            pointerOf(path), new FieldPosition(mark.getLine() + 1, mark.getColumn() + 1)));
        } catch (YamlException unreadable) {
            return new FieldPosition(0, 0);
        }
        String at = pointer;
        while (!found.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return found.getOrDefault(at, new FieldPosition(1, 1));
    }

    private static String pointerOf(Iterable<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(part -> pointer.append('/').append(part.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
