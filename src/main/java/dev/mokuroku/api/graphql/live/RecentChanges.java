package dev.mokuroku.api.graphql.live;

import dev.mokuroku.catalog.Change;
import dev.mokuroku.catalog.ChangeFeed;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.FeedListener;
import dev.mokuroku.index.LiveIndex;
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

/// The end of the change feed in memory, as far as the index has come: what the many who follow it read, so
/// that PostgreSQL is asked only by who is far behind. Any thread may call.
@Singleton
class RecentChanges implements FeedListener {
    /// Some 150 bytes each.
    private static final int KEPT = 10_000;

    private final LiveIndex index;
    private final ChangeFeed feed;
    private final Deque<Change> recent = new ArrayDeque<>();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    /// Every change after this one is in [#recent].
    private long reach;

    private long upTo;

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
        waiting.forEach(Runnable::run);
    }

    private synchronized void append(long after, List<Change> changes) {
        if (after != upTo) {
            recent.clear();
            reach = after;
        }
        recent.addAll(changes);
        upTo = changes.isEmpty() ? after : changes.getLast().sequence();
        while (recent.size() > KEPT) {
            reach = recent.removeFirst().sequence();
        }
    }

    /// Reads of the index see the feed up to here.
    synchronized long upTo() {
        return upTo;
    }

    /// Up to `limit` changes after a place, oldest first, as far as the index has come.
    ///
    /// @throws CatalogException `CURSOR_EXPIRED` where the feed no longer reaches back so far,
    ///     `INVALID_INPUT` where it has not come so far
    List<Change> after(long sequence, int limit) {
        synchronized (this) {
            if (sequence >= reach && sequence <= upTo) {
                return kept(sequence, limit);
            }
        }
        long end = upTo();
        if (sequence > end) {
            throw CatalogException.invalidInput("since is ahead of this catalog: it is a cursor of another one");
        }
        List<Change> read = feed.after(sequence, limit);
        // Asked after the reading: what was forgotten during it is missing there.
        if (sequence < feed.oldestFollowable()) {
            throw new CatalogException(
                    ErrorCode.CURSOR_EXPIRED,
                    "The changes since this cursor are no longer kept: take a new cursor, then read the entities anew");
        }
        return read.stream().filter(change -> change.sequence() <= end).toList();
    }

    private List<Change> kept(long sequence, int limit) {
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

    /// Runs whenever more has become readable, until [#leave]. It returns at once.
    void watch(Runnable watcher) {
        waiting.add(watcher);
    }

    void leave(Runnable watcher) {
        waiting.remove(watcher);
    }

    int watchers() {
        return waiting.size();
    }
}
