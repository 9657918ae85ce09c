package dev.mokuroku.api.graphql.change;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.FeedListener;
import dev.mokuroku.index.write.LiveIndex;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The newest changes of the feed in memory, up to the indexed sequence. Subscribers read from here, so
/// that only a subscriber that is far behind queries PostgreSQL. Any thread may call.
@Singleton
class RecentChanges implements FeedListener {
    /// Some 150 bytes each.
    private static final int MAX_CHANGES = 10_000;

    private final LiveIndex index;
    private final ChangeFeed feed;
    private final Deque<Change> recent = new ArrayDeque<>();
    private final Set<Runnable> watcherSet = ConcurrentHashMap.newKeySet();
    /// [#recent] holds every change after this sequence.
    private long startsAfter;

    private long lastSequence;

    RecentChanges(LiveIndex index, ChangeFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    /// After the index is open.
    void start(@Observes @Priority(150) StartupEvent event) {
        published(index.sequence(), List.of());
        index.listen(this);
    }

    @Override
    public void published(long after, List<Change> changes) {
        append(after, changes);
        watcherSet.forEach(Runnable::run);
    }

    private synchronized void append(long after, List<Change> changes) {
        if (after != lastSequence) {
            recent.clear();
            startsAfter = after;
        }
        recent.addAll(changes);
        lastSequence = changes.isEmpty() ? after : changes.getLast().sequence();
        while (recent.size() > MAX_CHANGES) {
            startsAfter = recent.removeFirst().sequence();
        }
    }

    /// The sequence of the last change that reads of the index see.
    synchronized long lastSequence() {
        return lastSequence;
    }

    /// Up to `limit` changes after a place, oldest first, as far as the index has come.
    ///
    /// @throws CatalogException `CURSOR_EXPIRED` where the feed no longer reaches back so far,
    ///     `INVALID_INPUT` for a sequence that does not exist yet
    List<Change> after(long sequence, int limit) {
        synchronized (this) {
            if (sequence >= startsAfter && sequence <= lastSequence) {
                return recentAfter(sequence, limit);
            }
        }
        long end = lastSequence();
        if (sequence > end) {
            throw CatalogException.invalidField(
                    "after", "is ahead of this catalog: the cursor belongs to another catalog");
        }
        List<Change> read = feed.after(sequence, limit);
        // Checked after the read: changes deleted during the read would be missing.
        if (sequence < feed.oldestResumable()) {
            throw new CatalogException(
                    ErrorCode.CURSOR_EXPIRED,
                    "The changes since this cursor are no longer stored: get a new cursor, then read the entities again");
        }
        return read.stream().filter(change -> change.sequence() <= end).toList();
    }

    private List<Change> recentAfter(long sequence, int limit) {
        List<Change> newer = new ArrayList<>();
        Iterator<Change> newestFirst = recent.descendingIterator();
        while (newestFirst.hasNext()) {
            Change change = newestFirst.next();
            if (change.sequence() <= sequence) {
                break;
            }
            newer.add(change);
        }
        Collections.reverse(newer);
        return newer.size() <= limit ? newer : List.copyOf(newer.subList(0, limit));
    }

    /// Registers a callback that runs whenever changes become readable, until [#unwatch]. The callback must not block.
    void watch(Runnable watcher) {
        watcherSet.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watcherSet.remove(watcher);
    }

    int watcherCount() {
        return watcherSet.size();
    }
}
