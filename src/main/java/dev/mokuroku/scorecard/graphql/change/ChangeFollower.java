package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.index.write.FeedListener;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Passes new changes of results to subscribers. A change of results changes terms of the index, so the feed
/// says when there are new ones; they are read once for all subscribers, and only while there are any. One
/// read at a time, on a virtual thread: the publisher of the feed never waits.
@Singleton
class ChangeFollower implements FeedListener {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final int BATCH_SIZE = 1_000;
    /// Changes that are committed later than others may have a smaller time.
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final LiveIndex index;
    private final ResultHistory history;
    private final Clock clock;
    private final Set<Consumer<List<ResultChange>>> subscribers = ConcurrentHashMap.newKeySet();
    /// How often the feed changed since the running read began; 0 if none runs.
    private final AtomicInteger pending = new AtomicInteger();
    /// The last change that was read. Only the reading thread uses it.
    private volatile long lastId;

    ChangeFollower(LiveIndex index, ResultHistory history, Clock clock) {
        this.index = index;
        this.history = history;
        this.clock = clock;
    }

    /// After the index is open.
    void start(@Observes @Priority(160) StartupEvent event) {
        index.listen(this);
    }

    @Override
    public void published(long after, List<Change> changes) {
        if (!subscribers.isEmpty()) {
            wake();
        }
    }

    private void wake() {
        if (pending.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::readAll);
        }
    }

    /// The subscriber gets what changed after a change, oldest first, until [#remove]. It must not block.
    ///
    /// @param afterId of [#newestId]; other subscribers may still wait for earlier changes
    synchronized void add(Consumer<List<ResultChange>> subscriber, long afterId) {
        if (subscribers.isEmpty()) {
            lastId = afterId;
        }
        subscribers.add(subscriber);
        wake();
    }

    void remove(Consumer<List<ResultChange>> subscriber) {
        subscribers.remove(subscriber);
    }

    int subscriberCount() {
        return subscribers.size();
    }

    /// The id of the newest change, 0 if there is none within the last minutes. Blocks.
    long newestId() {
        Instant now = clock.instant();
        List<ResultChange> newest = history.changes(null, null, now.minus(OVERLAP), now.plus(OVERLAP), null, 1);
        return newest.isEmpty() ? 0 : newest.getFirst().id();
    }

    private void readAll() {
        int seen;
        do {
            seen = pending.get();
            try {
                List<ResultChange> changes = readNew();
                if (!changes.isEmpty()) {
                    lastId = changes.getLast().id();
                    subscribers.forEach(subscriber -> subscriber.accept(changes));
                }
            } catch (RuntimeException failure) {
                LOG.warn("Changes of scorecards cannot be read for subscribers; the next change tries again", failure);
            }
        } while (!pending.compareAndSet(seen, 0));
    }

    private List<ResultChange> readNew() {
        Instant now = clock.instant();
        List<ResultChange> found = new ArrayList<>();
        Long beforeId = null;
        while (true) {
            List<ResultChange> batch =
                    history.changes(null, null, now.minus(OVERLAP), now.plus(OVERLAP), beforeId, BATCH_SIZE);
            for (ResultChange change : batch) {
                if (change.id() > lastId) {
                    found.add(change);
                }
            }
            if (batch.size() < BATCH_SIZE || batch.getLast().id() <= lastId) {
                Collections.reverse(found);
                return found;
            }
            beforeId = batch.getLast().id();
        }
    }
}
