package dev.mokuroku.api.graphql.live;

import dev.mokuroku.index.filter.EntityFilter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The feed as one subscriber reads it: a page when it is ready, then the next.
record ChangeStream(EntityChanges changes, EntityFilter filter) {
    /// Of the feed, a look.
    private static final int PAGE = 100;

    Multi<EntityChange> from(long sequence) {
        AtomicLong place = new AtomicLong(sequence);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(place))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /// Comes when there is something to tell.
    Uni<Iterable<EntityChange>> next(AtomicLong place) {
        return Uni.createFrom().emitter(emitter -> new Waiting(emitter, place).begin());
    }

    /// For the next page that is not empty. One look at a time, each on a thread of its own: who publishes
    /// does not wait, and what is published during a look is looked at after it.
    private final class Waiting {
        private enum State {
            IDLE,
            LOOKING,
            LOOK_AGAIN,
            DONE
        }

        private final UniEmitter<? super Iterable<EntityChange>> emitter;
        private final AtomicLong place;
        private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
        private final Runnable watcher = this::wake;

        Waiting(UniEmitter<? super Iterable<EntityChange>> emitter, AtomicLong place) {
            this.emitter = emitter;
            this.place = place;
        }

        void begin() {
            changes.feed().watch(watcher);
            emitter.onTermination(this::stop); // at once where nobody listens any more
            wake();
        }

        private void wake() {
            State before = state.getAndUpdate(
                    it -> it == State.IDLE ? State.LOOKING : it == State.LOOKING ? State.LOOK_AGAIN : it);
            if (before == State.IDLE) {
                Thread.startVirtualThread(this::look);
            }
        }

        private void look() {
            try {
                do {
                    state.compareAndSet(State.LOOK_AGAIN, State.LOOKING);
                    EntityChanges.Page page = changes.after(place.get(), PAGE, filter);
                    place.set(page.end());
                    if (!page.changes().isEmpty()) {
                        stop();
                        emitter.complete(page.changes());
                        return;
                    }
                    if (page.hasMore()) {
                        state.compareAndSet(State.LOOKING, State.LOOK_AGAIN);
                    }
                } while (!state.compareAndSet(State.LOOKING, State.IDLE) && state.get() != State.DONE);
            } catch (RuntimeException failure) {
                stop();
                emitter.fail(failure);
            }
        }

        private void stop() {
            state.set(State.DONE);
            changes.feed().leave(watcher);
        }
    }
}
