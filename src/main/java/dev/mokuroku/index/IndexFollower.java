package dev.mokuroku.index;

import dev.mokuroku.catalog.Change;
import dev.mokuroku.catalog.ChangeFeed;
import dev.mokuroku.catalog.StoredEntities;
import dev.mokuroku.catalog.StoredEntity;
import dev.mokuroku.entity.EntityRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the index at the end of the change feed. One thread at a time works; the others wait, and find
/// their changes readable when their call returns.
public final class IndexFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    /// Entities that a rebuild reads at once.
    private static final int BATCH = 1_000;
    /// A bulk load changes an entity each time that a relation to it appears: of many changes, its last
    /// state alone is written.
    private static final int MOST_CHANGES = 50_000;
    /// So many fill buffers that take longer to write than the threads take to wake up.
    private static final int MANY = 1_000;

    private final IndexDirectory index;
    private final ChangeFeed feed;
    private final StoredEntities entities;
    private final Clock clock;
    private final DocumentWorkers workers = new DocumentWorkers();
    private volatile boolean stopping;
    /// A rebuild has begun and not come to its end: what is written is less than what is readable, and is
    /// neither to be published nor saved.
    private boolean halfBuilt;
    private long committed;
    private volatile @Nullable Rebuild lastRebuild;
    private volatile FeedListener listener = (after, changes) -> {};

    private record Rebuild(Instant at, Duration took) {}

    IndexFollower(IndexDirectory index, ChangeFeed feed, StoredEntities entities, Clock clock) {
        this.index = index;
        this.feed = feed;
        this.entities = entities;
        this.clock = clock;
        this.committed = index.sequence();
    }

    /// After the start: rebuilds an index that the feed no longer reaches, then follows it to its end.
    synchronized void open() {
        long held = index.sequence();
        if (held < feed.oldestFollowable() || held > feed.newest() || held == 0) {
            rebuild();
        }
        catchUp();
    }

    /// Ends a long way to the end of the feed early. The next start goes on from there.
    void stop() {
        stopping = true;
    }

    void listen(FeedListener wanted) {
        listener = wanted;
    }

    /// What is readable is the feed's up to here.
    long sequence() {
        return index.sequence();
    }

    /// What was committed to PostgreSQL before this call is readable after it, unless the process stops.
    public synchronized void catchUp() {
        finishRebuild();
        try {
            long sequence = index.sequence();
            long beforeLast = sequence;
            List<Change> last = List.of();
            List<Change> changes = feed.after(sequence, MOST_CHANGES);
            while (!changes.isEmpty()) {
                write(refsOf(changes));
                beforeLast = sequence;
                last = changes;
                sequence = changes.getLast().sequence();
                changes = changes.size() < MOST_CHANGES || stopping ? List.of() : feed.after(sequence, MOST_CHANGES);
            }
            if (sequence != index.sequence()) {
                index.publish(sequence);
                listener.published(beforeLast, last);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be written", failure);
        }
    }

    /// One that failed is begun again before anything else is written.
    private void finishRebuild() {
        if (halfBuilt) {
            rebuild();
        }
    }

    /// Builds the index anew from PostgreSQL. Reads see the old one until it is done.
    public synchronized void rebuild() {
        Instant start = clock.instant();
        try {
            halfBuilt = true;
            index.removeAll();
            long sequence = entities.readAll(BATCH, this::addAll);
            workers.onAll(index::flushBuffer);
            halfBuilt = false;
            index.publish(sequence);
            listener.published(sequence, List.of());
            commit();
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be written", failure);
        }
        Instant end = clock.instant();
        lastRebuild = new Rebuild(end, Duration.between(start, end));
        LOG.infof("Built the index anew in %d ms", Duration.between(start, end).toMillis());
    }

    /// Compares the index with PostgreSQL, entity by entity, and writes what differs anew. What is written
    /// to PostgreSQL meanwhile waits for its place in the index.
    public synchronized IndexVerification verify() {
        catchUp();
        try {
            IndexVerification found = new IndexComparison(index.searchers(), entities).compare();
            Set<EntityRef> different = new LinkedHashSet<>(found.different());
            // Later than the index is not different from it.
            feed.after(index.sequence(), Integer.MAX_VALUE).forEach(change -> different.remove(change.ref()));
            write(different);
            index.publish(index.sequence());
            return new IndexVerification(found.entities(), List.copyOf(different));
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be written", failure);
        }
    }

    /// Saves the index, so that the next start has less to catch up with.
    public synchronized void commit() {
        try {
            if (!halfBuilt && (committed != index.sequence() || committed == 0)) {
                index.commit();
                committed = index.sequence();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be saved", failure);
        }
    }

    /// Waits for nobody.
    IndexStatus status(long documents) {
        try {
            long lag = Math.max(0, feed.newest() - index.sequence());
            Rebuild rebuild = lastRebuild;
            return new IndexStatus(
                    documents,
                    index.sequence(),
                    lag,
                    index.bytes(),
                    rebuild == null ? null : rebuild.at(),
                    rebuild == null ? null : rebuild.took());
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be measured", failure);
        }
    }

    private static Set<EntityRef> refsOf(List<Change> changes) {
        return changes.stream().map(Change::ref).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void write(Set<EntityRef> refs) throws IOException {
        workers.each(List.copyOf(refs), this::writePart);
        if (refs.size() >= MANY) {
            workers.onAll(index::flushBuffer);
        }
    }

    private void writePart(List<EntityRef> refs) throws IOException {
        Set<EntityRef> gone = new LinkedHashSet<>(refs);
        for (StoredEntity entity : entities.load(refs)) {
            index.put(entity.ref().toString(), EntityDocument.of(entity));
            gone.remove(entity.ref());
        }
        for (EntityRef ref : gone) {
            index.remove(ref.toString());
        }
    }

    private void addAll(List<StoredEntity> batch) {
        try {
            workers.each(batch, this::addPart);
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be written", failure);
        }
    }

    private void addPart(List<StoredEntity> part) throws IOException {
        for (StoredEntity entity : part) {
            index.add(EntityDocument.of(entity));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        workers.close();
        if (halfBuilt) {
            index.abandon();
        } else {
            index.close();
        }
    }
}
