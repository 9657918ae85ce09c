package dev.mokuroku.api.graphql.source;

import dev.mokuroku.source.scan.ScanMonitor;
import dev.mokuroku.source.scan.ScanProgress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scan events that one subscriber has not received yet. The scanner never waits: with many pending events, only the
/// newest event of each source is kept.
final class ScanStream {
    /// A scan reports its progress every thousand entities.
    private static final int MAX_PENDING = 64;

    private final @Nullable String source;
    private List<ScanProgress> pending = new ArrayList<>();
    private @Nullable UniEmitter<? super Iterable<ScanEvent>> listener;

    private ScanStream(@Nullable String source) {
        this.source = source;
    }

    /// @param source null for all
    static Multi<ScanEvent> of(ScanMonitor scans, @Nullable String source) {
        return Multi.createFrom().deferred(() -> {
            ScanStream stream = new ScanStream(source);
            ScanMonitor.Listener watcher = stream::report;
            scans.addListener(watcher);
            return Multi.createBy()
                    .repeating()
                    .uni(stream::next)
                    .indefinitely()
                    .onItem()
                    .<ScanEvent>disjoint()
                    .onTermination()
                    .invoke(() -> scans.removeListener(watcher));
        });
    }

    private Uni<Iterable<ScanEvent>> next() {
        return Uni.createFrom().<Iterable<ScanEvent>>emitter(emitter -> listen(emitter));
    }

    private synchronized void listen(UniEmitter<? super Iterable<ScanEvent>> emitter) {
        listener = emitter;
        deliver();
    }

    private synchronized void report(ScanProgress progress) {
        if (source == null || source.equals(progress.source())) {
            pending.add(progress);
            if (pending.size() > MAX_PENDING) {
                pending = newestOfEach(pending);
            }
            deliver();
        }
    }

    private void deliver() {
        UniEmitter<? super Iterable<ScanEvent>> emitter = listener;
        if (emitter != null && !pending.isEmpty()) {
            List<ScanEvent> events = pending.stream().map(ScanEvent::of).toList();
            pending = new ArrayList<>();
            listener = null;
            Thread.startVirtualThread(() -> emitter.complete(events));
        }
    }

    private static List<ScanProgress> newestOfEach(List<ScanProgress> all) {
        Map<String, ScanProgress> newest = new LinkedHashMap<>();
        all.forEach(progress -> {
            newest.remove(progress.source());
            newest.put(progress.source(), progress);
        });
        return new ArrayList<>(newest.values());
    }
}
