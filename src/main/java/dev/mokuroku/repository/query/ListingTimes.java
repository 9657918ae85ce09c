package dev.mokuroku.repository.query;

import dev.mokuroku.source.github.discovery.store.ScanCheckpoint;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// When all repositories of a source were last listed: facts that did not change since are as old as that.
@ApplicationScoped
public class ListingTimes {
    private final ScanCheckpointStore checkpoints;

    ListingTimes(ScanCheckpointStore checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// When the last complete listing of each source began. Sources without one are missing.
    ///
    /// @param sources such as `github:acme`
    @Transactional
    public Map<String, Instant> of(Collection<String> sources) {
        Map<String, Instant> times = new HashMap<>();
        for (String source : sources) {
            checkpoints.load(source).map(ScanCheckpoint::fullScanAt).ifPresent(time -> times.put(source, time));
        }
        return times;
    }
}
