package dev.mokuroku.graphql.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Bounds the memory of concurrent heavy queries: a query starts when the sum of the running costs leaves room for
/// its cost, in order of arrival. Light queries never wait. Any thread may call.
final class CostLimiter {
    /// A query up to this fraction of the limit is light. The number of worker threads bounds concurrent light queries.
    private static final int LIGHT_DIVISOR = 100;

    private final long maxRunningCost;
    private final Deque<Waiter> queued = new ArrayDeque<>();
    private long runningCost;

    private record Waiter(long cost, CompletableFuture<Void> admitted) {}

    /// @param maxRunningCost cost in fields; a query above the limit runs alone
    CostLimiter(long maxRunningCost) {
        this.maxRunningCost = maxRunningCost;
    }

    /// @return completes when the query may start; call [#release] afterwards
    CompletableFuture<Void> acquire(long cost) {
        CompletableFuture<Void> admitted = new CompletableFuture<>();
        if (isLight(cost)) {
            admitted.complete(null);
            return admitted;
        }
        synchronized (this) {
            queued.add(new Waiter(cost, admitted));
        }
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

    private void admitQueued() {
        List<Waiter> next = new ArrayList<>();
        synchronized (this) {
            while (!queued.isEmpty() && fits(queued.getFirst().cost())) {
                Waiter first = queued.removeFirst();
                runningCost += first.cost();
                next.add(first);
            }
        }
        next.forEach(waiter -> waiter.admitted().complete(null));
    }

    private boolean fits(long cost) {
        return runningCost == 0 || runningCost + cost <= maxRunningCost;
    }

    private boolean isLight(long cost) {
        return cost <= maxRunningCost / LIGHT_DIVISOR;
    }
}
