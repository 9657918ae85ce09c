package dev.mokuroku.source.github.discovery.store;

import java.util.Optional;

/// Stores checkpoints, for all replicas.
public interface ScanCheckpointStore {
    Optional<ScanCheckpoint> load(String source);

    void save(String source, ScanCheckpoint checkpoint);
}
