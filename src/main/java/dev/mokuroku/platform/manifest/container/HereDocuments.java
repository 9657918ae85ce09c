package dev.mokuroku.platform.manifest.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds where the here-documents of a Dockerfile end. The lines are indexed once: looking for each end from line to
/// line would take quadratic time.
final class HereDocuments {
    private final List<String> lines;
    private @Nullable Map<String, NavigableSet<Integer>> numbers;

    HereDocuments(List<String> lines) {
        this.lines = lines;
    }

    /// The number of the next line that is the delimiter alone; the same number where there is none.
    int end(String delimiter, int after) {
        NavigableSet<Integer> found = numbers().get(delimiter);
        Integer next = found == null ? null : found.higher(after);
        return next == null ? after : next;
    }

    private Map<String, NavigableSet<Integer>> numbers() {
        Map<String, NavigableSet<Integer>> known = numbers;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                known.computeIfAbsent(lines.get(i).strip(), _ -> new TreeSet<>())
                        .add(i);
            }
            numbers = known;
        }
        return known;
    }
}
