package dev.mokuroku.security.refusal;

import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.AuditTrail.Refusals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Counts refusals of known callers. The counts reach the audit trail once a minute and at the stop; a kill loses the
/// last minute's.
@ApplicationScoped
public class RefusalCounts {
    /// Source of an entry about a missing permission.
    public static final String PERMISSIONS = "permissions";
    /// Source of an entry about an exceeded limit.
    public static final String LIMITS = "limits";

    /// Bounds the memory, and the entries of a minute. Later callers are counted together.
    static final int MAX_COUNTS = 1_000;

    private static final String OTHER_CALLERS = "other callers";
    private static final Logger LOG = Logger.getLogger(RefusalCounts.class);

    private record Key(String caller, String source, String reason) {}

    private final Consumer<List<Refusals>> trail;
    private final ConcurrentMap<Key, Integer> counts = new ConcurrentHashMap<>();

    @Inject
    RefusalCounts(AuditTrail trail) {
        this(trail::recordRefusals);
    }

    public RefusalCounts(Consumer<List<Refusals>> trail) {
        this.trail = trail;
    }

    /// Does not block.
    ///
    /// @param caller its name
    /// @param source [#PERMISSIONS] or [#LIMITS]
    /// @param reason the permission or the limit
    public void record(String caller, String source, String reason) {
        Key key = new Key(caller, source, reason);
        boolean isFull = counts.size() >= MAX_COUNTS && !counts.containsKey(key);
        counts.merge(isFull ? new Key(OTHER_CALLERS, source, reason) : key, 1, Integer::sum);
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void flushEveryMinute() {
        flush();
    }

    void flushAtStop(@Observes ShutdownEvent stop) {
        flush();
    }

    /// Counts that cannot be written stay for the next time.
    public void flush() {
        List<Refusals> taken = new ArrayList<>();
        counts.keySet().forEach(key -> {
            Integer count = counts.remove(key);
            if (count != null) {
                taken.add(new Refusals(key.caller(), key.source(), key.reason(), count));
            }
        });
        if (taken.isEmpty()) {
            return;
        }
        try {
            trail.accept(taken);
        } catch (RuntimeException failure) {
            LOG.warnf("The audit trail could not record refusals: %s", failure.getMessage());
            taken.forEach(
                    it -> counts.merge(new Key(it.author(), it.source(), it.message()), it.count(), Integer::sum));
        }
    }
}
