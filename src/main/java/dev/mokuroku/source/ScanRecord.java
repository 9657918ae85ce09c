package dev.mokuroku.source;

import dev.mokuroku.catalog.ApplyReport;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What this replica's scans did and are doing, for whoever asks or watches. Any thread may call.
@ApplicationScoped
public class ScanRecord {
    /// Told by the thread that scans: it returns at once.
    public interface Watcher {
        void tell(ScanProgress progress);
    }

    private final MeterRegistry meters;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, ScanOutcome> outcomes = new ConcurrentHashMap<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    ScanRecord(MeterRegistry meters, AuditTrail trail, Clock clock) {
        this.clock = clock;
        this.meters = meters;
        this.trail = trail;
    }

    /// From now on it is told how scans go.
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    public void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    void started(String source, Instant at) {
        tell(new ScanProgress(source, ScanProgress.Phase.STARTED, at, 0, ApplyReport.NOTHING, null));
    }

    void goesOn(String source, Instant start, CatalogScan scan) {
        tell(new ScanProgress(source, ScanProgress.Phase.RUNNING, start, scan.files(), scan.applied(), null));
    }

    void ended(ScanOutcome outcome) {
        outcomes.put(outcome.source(), outcome);
        tell(new ScanProgress(
                outcome.source(),
                ScanProgress.Phase.ENDED,
                outcome.startedAt(),
                outcome.files(),
                outcome.applied(),
                outcome.failure()));
        meters.timer(
                        "mokuroku.scan",
                        "source",
                        outcome.source(),
                        "outcome",
                        outcome.failure() == null ? "complete" : "failed")
                .record(outcome.took());
        count("created", outcome.applied().created());
        count("updated", outcome.applied().updated());
        count("removed", outcome.applied().removed());
    }

    /// The source is not scanned, and what it holds stays. Shown as its last scan.
    void kept(String source, String reason) {
        outcomes.put(source, new ScanOutcome(source, clock.instant(), Duration.ZERO, 0, ApplyReport.NOTHING, reason));
    }

    /// Shows nothing of this source any more.
    void forget(String source) {
        outcomes.remove(source);
    }

    /// Whether the last scan since the start found all of the source.
    boolean isComplete(String source) {
        ScanOutcome outcome = outcomes.get(source);
        return outcome != null && outcome.failure() == null;
    }

    /// So much is missing that the listing is not believed, and nothing is removed.
    void doubted(String source, String missing) {
        trail.scan(AuditEntry.Action.SCAN_STOPPED, source, missing);
    }

    /// So much is missing, and somebody said that it is to be removed.
    void confirmed(String source, String missing) {
        trail.scan(AuditEntry.Action.REMOVAL_CONFIRMED, source, missing);
    }

    List<ScanOutcome> outcomes() {
        return outcomes.values().stream()
                .sorted(Comparator.comparing(ScanOutcome::source))
                .toList();
    }

    private void tell(ScanProgress progress) {
        watchers.forEach(watcher -> watcher.tell(progress));
    }

    private void count(String change, int entities) {
        meters.counter("mokuroku.scan.entities", "change", change).increment(entities);
    }
}
