package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyReport;
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

/// Outcome and progress of this replica's scans, with listeners and metrics. Any thread may call.
@ApplicationScoped
public class ScanMonitor {
    /// Called by the scanning thread: must return at once.
    public interface Listener {
        void onProgress(ScanProgress progress);
    }

    private final MeterRegistry meters;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, ScanOutcome> outcomes = new ConcurrentHashMap<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    ScanMonitor(MeterRegistry meters, AuditTrail trail, Clock clock) {
        this.clock = clock;
        this.meters = meters;
        this.trail = trail;
    }

    /// Adds a listener for the progress of scans from now on.
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    void started(String source, Instant at) {
        publish(new ScanProgress(source, ScanProgress.Phase.STARTED, at, 0, ApplyReport.NOTHING, null));
    }

    void progressed(String source, Instant start, CatalogScan scan) {
        publish(new ScanProgress(source, ScanProgress.Phase.RUNNING, start, scan.files(), scan.applied(), null));
    }

    public void ended(ScanOutcome outcome) {
        outcomes.put(outcome.source(), outcome);
        publish(new ScanProgress(
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
                .record(outcome.duration());
        count("created", outcome.applied().created());
        count("updated", outcome.applied().updated());
        count("removed", outcome.applied().removed());
    }

    /// The source is not scanned, and what it holds stays. Shown as its last scan.
    public void kept(String source, String reason) {
        outcomes.put(source, new ScanOutcome(source, clock.instant(), Duration.ZERO, 0, ApplyReport.NOTHING, reason));
    }

    /// Shows nothing of this source any more.
    public void forget(String source) {
        outcomes.remove(source);
    }

    /// Whether the last scan since the start found all of the source.
    boolean isComplete(String source) {
        ScanOutcome outcome = outcomes.get(source);
        return outcome != null && outcome.failure() == null;
    }

    /// Records that a scan was rejected because too much is missing. Nothing is removed.
    public void rejected(String source, String missing) {
        trail.recordScan(AuditEntry.Action.SCAN_STOPPED, source, missing);
    }

    /// Records that somebody confirmed a scan that misses much.
    public void removalConfirmed(String source, String missing) {
        trail.recordScan(AuditEntry.Action.REMOVAL_CONFIRMED, source, missing);
    }

    List<ScanOutcome> outcomes() {
        return outcomes.values().stream()
                .sorted(Comparator.comparing(ScanOutcome::source))
                .toList();
    }

    private void publish(ScanProgress progress) {
        listeners.forEach(listener -> listener.onProgress(progress));
    }

    private void count(String change, int entities) {
        meters.counter("mokuroku.scan.entities", "change", change).increment(entities);
    }
}
