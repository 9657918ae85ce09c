package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.discovery.store.ScanCheckpoint;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Marks that are gone with the test.
final class RememberedCheckpoints implements ScanCheckpointStore {
    private final Map<String, ScanCheckpoint> marks = new HashMap<>();

    @Override
    public Optional<ScanCheckpoint> load(String source) {
        return Optional.ofNullable(marks.get(source));
    }

    @Override
    public void save(String source, ScanCheckpoint mark) {
        marks.put(source, mark);
    }
}
