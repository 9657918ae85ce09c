package dev.mokuroku.api.graphql.change;

import dev.mokuroku.index.filter.EntityFilter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The change feed for one subscriber: reads the next page when the subscriber is ready.
record ChangeStream(EntityChanges changes, EntityFilter filter) {
    /// Changes of the feed per read.
    private static final int PAGE_SIZE = 100;

    Multi<EntityChange> from(long sequence) {
        AtomicLong position = new AtomicLong(sequence);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(position))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /// Completes when a page has matching changes.
    Uni<Iterable<EntityChange>> next(AtomicLong position) {
        return Uni.createFrom().emitter(emitter -> new PageRequest(emitter, position).start());
    }

    /// A pending request for the next page with changes. One read at a time, on a virtual thread: the publisher
    /// never waits, and changes published during a read are read afterwards.
    private final class PageRequest {
        private enum State {
            IDLE,
            READING,
            READ_AGAIN,
            DONE
        }

        private final UniEmitter<? super Iterable<EntityChange>> emitter;
        private final AtomicLong position;
        private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
        private final Runnable watcher = this::wake;

        PageRequest(UniEmitter<? super Iterable<EntityChange>> emitter, AtomicLong position) {
            this.emitter = emitter;
            this.position = position;
        }

        void start() {
            changes.feed().watch(watcher);
            emitter.onTermination(this::stop); // runs immediately if the subscriber is already gone
            wake();
        }

        private void wake() {
            State before = state.getAndUpdate(current ->
                    current == State.IDLE ? State.READING : current == State.READING ? State.READ_AGAIN : current);
            if (before == State.IDLE) {
                Thread.startVirtualThread(this::readPages);
            }
        }

        private void readPages() {
            try {
                do {
                    state.compareAndSet(State.READ_AGAIN, State.READING);
                    EntityChanges.Page page = changes.after(position.get(), PAGE_SIZE, filter);
                    position.set(page.end());
                    if (!page.changes().isEmpty()) {
                        stop();
                        emitter.complete(page.changes());
                        return;
                    }
                    if (page.hasMore()) {
                        state.compareAndSet(State.READING, State.READ_AGAIN);
                    }
                } while (!state.compareAndSet(State.READING, State.IDLE) && state.get() != State.DONE);
            } catch (RuntimeException failure) {
                stop();
                emitter.fail(failure);
            }
        }

        private void stop() {
            state.set(State.DONE);
            changes.feed().unwatch(watcher);
        }
    }
}
