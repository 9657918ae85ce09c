package dev.mokuroku.api.graphql.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Bounds what heavy queries hold in memory at once: they begin when there is room for the fields that they may
/// answer, in the order in which they came. Light ones never wait. Any thread may call.
final class Admission {
    /// Of what may run at once. The number of worker threads bounds how many of these run.
    private static final int LIGHT = 100;

    private final long most;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long running;

    private record Waiting(long cost, CompletableFuture<Void> admitted) {}

    /// @param most fields; a query that is larger by itself runs alone
    Admission(long most) {
        this.most = most;
    }

    /// @return done when it may begin; to be followed by [#leave] then
    CompletableFuture<Void> enter(long cost) {
        CompletableFuture<Void> admitted = new CompletableFuture<>();
        if (isLight(cost)) {
            admitted.complete(null);
            return admitted;
        }
        synchronized (this) {
            waiting.add(new Waiting(cost, admitted));
        }
        admit();
        return admitted;
    }

    void leave(long cost) {
        if (!isLight(cost)) {
            synchronized (this) {
                running -= cost;
            }
            admit();
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private void admit() {
        List<Waiting> next = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && isRoomFor(waiting.getFirst().cost())) {
                Waiting first = waiting.removeFirst();
                running += first.cost();
                next.add(first);
            }
        }
        next.forEach(it -> it.admitted().complete(null));
    }

    private boolean isRoomFor(long cost) {
        return running == 0 || running + cost <= most;
    }

    private boolean isLight(long cost) {
        return cost <= most / LIGHT;
    }
}
