package dev.mokuroku.graphql.engine;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Bounds the memory of concurrent heavy queries: a query starts when the sum of the running costs leaves room for
/// its cost, in order of arrival. Light queries never wait. Any thread may call.
final class CostLimiter {
    /// A query up to this fraction of the limit is light. The number of worker threads bounds concurrent light queries.
    private static final int LIGHT_DIVISOR = 100;

    private final long maxRunningCost;
    private final SequencedSet<Waiter> queued = new LinkedHashSet<>();
    private long runningCost;
    private boolean admitting;

    private record Waiter(long cost, CompletableFuture<Void> admitted) {}

    /// @param maxRunningCost cost in fields; a query above the limit runs alone
    CostLimiter(long maxRunningCost) {
        this.maxRunningCost = maxRunningCost;
    }

    /// @return completes when the query may start; call [#release] afterwards. Cancel it if the query no longer waits
    CompletableFuture<Void> acquire(long cost) {
        CompletableFuture<Void> admitted = new CompletableFuture<>();
        if (isLight(cost)) {
            admitted.complete(null);
            return admitted;
        }
        Waiter waiter = new Waiter(cost, admitted);
        synchronized (this) {
            queued.add(waiter);
        }
        var _ = admitted.exceptionally(cancelled -> withdraw(waiter));
        admitQueued();
        return admitted;
    }

    void release(long cost) {
        if (!isLight(cost)) {
            synchronized (this) {
                runningCost -= cost;
            }
            admitQueued();
        }
    }

    synchronized int queued() {
        return queued.size();
    }

    private @Nullable Void withdraw(Waiter waiter) {
        synchronized (this) {
            queued.remove(waiter);
        }
        admitQueued();
        return null;
    }

    /// A query that ends as soon as it is admitted calls [#release] from within this loop. The loop that runs already
    /// then admits the next one, so that the stack does not grow with the queue.
    private void admitQueued() {
        for (Waiter next = firstAdmitted(); next != null; next = nextAdmitted()) {
            if (!next.admitted().complete(null)) {
                release(next.cost());
            }
        }
    }

    private synchronized @Nullable Waiter firstAdmitted() {
        return admitting ? null : nextAdmitted();
    }

    private synchronized @Nullable Waiter nextAdmitted() {
        admitting = !queued.isEmpty() && fits(queued.getFirst().cost());
        if (!admitting) {
            return null;
        }
        Waiter next = queued.removeFirst();
        runningCost += next.cost();
        return next;
    }

    private boolean fits(long cost) {
        return runningCost == 0 || runningCost + cost <= maxRunningCost;
    }

    private boolean isLight(long cost) {
        return cost <= maxRunningCost / LIGHT_DIVISOR;
    }
}
