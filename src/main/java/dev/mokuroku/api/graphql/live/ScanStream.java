package dev.mokuroku.api.graphql.live;

import dev.mokuroku.source.ScanProgress;
import dev.mokuroku.source.ScanRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one subscriber has yet to hear of scans. Who scans never waits: where much is to be told, only the
/// newest of each source is kept.
final class ScanStream {
    /// A scan tells of itself each thousand entities.
    private static final int MOST = 64;

    private final @Nullable String source;
    private List<ScanProgress> untold = new ArrayList<>();
    private @Nullable UniEmitter<? super Iterable<ScanEvent>> listener;

    private ScanStream(@Nullable String source) {
        this.source = source;
    }

    /// @param source null for all
    static Multi<ScanEvent> of(ScanRecord scans, @Nullable String source) {
        return Multi.createFrom().deferred(() -> {
            ScanStream stream = new ScanStream(source);
            ScanRecord.Watcher watcher = stream::tell;
            scans.watch(watcher);
            return Multi.createBy()
                    .repeating()
                    .uni(stream::next)
                    .indefinitely()
                    .onItem()
                    .<ScanEvent>disjoint()
                    .onTermination()
                    .invoke(() -> scans.leave(watcher));
        });
    }

    private Uni<Iterable<ScanEvent>> next() {
        return Uni.createFrom().<Iterable<ScanEvent>>emitter(emitter -> listen(emitter));
    }

    private synchronized void listen(UniEmitter<? super Iterable<ScanEvent>> emitter) {
        listener = emitter;
        handOver();
    }

    private synchronized void tell(ScanProgress progress) {
        if (source == null || source.equals(progress.source())) {
            untold.add(progress);
            if (untold.size() > MOST) {
                untold = newestOfEach(untold);
            }
            handOver();
        }
    }

    private void handOver() {
        UniEmitter<? super Iterable<ScanEvent>> ready = listener;
        if (ready != null && !untold.isEmpty()) {
            List<ScanEvent> told = untold.stream().map(ScanEvent::of).toList();
            untold = new ArrayList<>();
            listener = null;
            Thread.startVirtualThread(() -> ready.complete(told));
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
