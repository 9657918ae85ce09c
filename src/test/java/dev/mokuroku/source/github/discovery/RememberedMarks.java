package dev.mokuroku.source.github.discovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Marks that are gone with the test.
final class RememberedMarks implements ScanMarks {
    private final Map<String, ScanMark> marks = new HashMap<>();

    @Override
    public Optional<ScanMark> of(String source) {
        return Optional.ofNullable(marks.get(source));
    }

    @Override
    public void keep(String source, ScanMark mark) {
        marks.put(source, mark);
    }
}
