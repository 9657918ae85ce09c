package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.catalog.feed.FeedPosition;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityDocument;
import dev.mokuroku.index.FeedProgress;
import dev.mokuroku.index.term.ContributedTerms;
import dev.mokuroku.index.term.EntityTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the index at the end of the change feed. One thread at a time works; the others wait and see
/// their changes when their call returns.
public final class IndexFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    /// Entities per batch of a rebuild.
    private static final int REBUILD_BATCH_SIZE = 1_000;
    /// A bulk load changes an entity each time that a relation to it appears: of many changes, its last
    /// state alone is written.
    private static final int MAX_CHANGES = 50_000;
    /// From this number on, parallel flushing of the buffers pays off.
    private static final int FLUSH_THRESHOLD = 1_000;

    private final IndexDirectory index;
    private final ChangeFeed feed;
    private final StoredEntities entities;
    private final ContributedTerms terms;
    private final Clock clock;
    private final DocumentWorkers workers = new DocumentWorkers();
    private volatile boolean stopping;
    private final FeedProgress progress;
    /// What is written is less than PostgreSQL holds, and is neither to be published nor saved: the index is new,
    /// or a rebuild has begun and not come to its end.
    private boolean incomplete;
    /// A write failed: the index is opened anew before anything else is written.
    private boolean broken;

    private FeedPosition committedSequence;
    private volatile @Nullable Rebuild lastRebuild;
    private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();

    private record Rebuild(Instant at, Duration duration) {}

    public IndexFollower(
            IndexDirectory index, ChangeFeed feed, StoredEntities entities, ContributedTerms terms, Clock clock) {
        this.index = index;
        this.feed = feed;
        this.entities = entities;
        this.terms = terms;
        this.clock = clock;
        this.progress = new FeedProgress(clock);
        this.committedSequence = index.written();
        this.incomplete = index.written().equals(FeedPosition.START);
    }

    /// After the start: rebuilds an index that the feed no longer reaches, then follows it to its end.
    public void open() {
        catchUp();
    }

    /// Stops a long catch-up early. The next start continues from there.
    void stop() {
        stopping = true;
    }

    void listen(FeedListener listener) {
        listeners.add(listener);
    }

    private void report(long after, List<Change> changes) {
        listeners.forEach(listener -> listener.published(after, changes));
    }

    /// The sequence of the last readable change.
    public long sequence() {
        return index.sequence();
    }

    public FeedProgress progress() {
        return progress;
    }

    /// As [#catchUp], for those who have written. While the index fails they do not wait for it: the feed's own
    /// thread brings it back.
    ///
    /// @return whether what was committed before this call is readable
    public boolean catchUpUnlessFailing() {
        if (progress.isFailing()) {
            return false;
        }
        synchronized (this) {
            return !progress.isFailing() && recover();
        }
    }

    /// As [#catchUp], and notes how it went.
    public synchronized boolean recover() {
        try {
            catchUp();
            return true;
        } catch (RuntimeException failure) {
            progress.failed(failure);
            return false;
        }
    }

    /// What was committed to PostgreSQL before this call is readable after it, unless the process stops.
    public synchronized void catchUp() {
        boolean failing = progress.isFailing();
        writing(this::followToTheEnd);
        if (failing) {
            commit(); // small writes reach no disk, so they do not prove that the disk has recovered
        }
        progress.caughtUp();
    }

    private void followToTheEnd() throws IOException {
        Optional<List<Change>> unseen = incomplete ? Optional.empty() : unseen(index.written());
        if (unseen.isEmpty()) {
            build();
            unseen = unseen(index.written());
        }
        follow(unseen.orElse(List.of()));
    }

    /// The changes after this position; empty where the feed does not hold the position.
    private Optional<List<Change>> unseen(FeedPosition held) {
        List<Change> changes = feed.after(held.sequence() - 1, MAX_CHANGES + 1);
        if (held.equals(FeedPosition.START)) {
            return Optional.of(changes);
        }
        if (!changes.isEmpty() && held.isOf(changes.getFirst())) {
            return Optional.of(changes.subList(1, changes.size()));
        }
        LOG.warnf(
                "The change feed does not hold change %d, which the index was at: it was trimmed, PostgreSQL was"
                        + " restored, or a standby was promoted that had not received all changes",
                held.sequence());
        return Optional.empty();
    }

    private void follow(List<Change> unseen) throws IOException {
        FeedPosition position = index.written();
        FeedPosition beforeLast = position;
        List<Change> last = List.of();
        List<Change> changes = unseen;
        while (!changes.isEmpty()) {
            write(refsOf(changes));
            progress.progressed();
            beforeLast = position;
            last = changes;
            position = FeedPosition.of(changes.getLast());
            boolean isLast = changes.size() < MAX_CHANGES || stopping;
            changes = isLast ? List.of() : feed.after(position.sequence(), MAX_CHANGES);
        }
        if (index.isReopened() || !last.isEmpty()) {
            index.publish(position);
            report(beforeLast.sequence(), last);
        }
    }

    private void writing(DocumentWorkers.Task step) {
        try {
            reopenIfBroken();
            step.run();
        } catch (IOException | UncheckedIOException | AlreadyClosedException failure) {
            broken = true;
            throw new IllegalStateException("The index cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void reopenIfBroken() throws IOException {
        if (broken) {
            index.reopen();
            committedSequence = index.written();
            incomplete = index.written().equals(FeedPosition.START);
            broken = false;
        }
    }

    /// Rebuilds the index from PostgreSQL. Reads see the old index until the rebuild is complete.
    public synchronized void rebuild() {
        writing(this::build);
    }

    private void build() throws IOException {
        Instant start = clock.instant();
        incomplete = true;
        index.removeAll();
        FeedPosition newest = entities.readAll(REBUILD_BATCH_SIZE, this::addAll);
        workers.runOnEveryThread(index::flushBuffer);
        incomplete = false;
        index.publish(newest);
        report(newest.sequence(), List.of());
        index.commit();
        committedSequence = newest;
        Instant end = clock.instant();
        lastRebuild = new Rebuild(end, Duration.between(start, end));
        LOG.infof("Rebuilt the index in %d ms", Duration.between(start, end).toMillis());
    }

    /// Compares the index with PostgreSQL, entity by entity, and rewrites differing entities. Changes written
    /// to PostgreSQL meanwhile are indexed afterwards.
    public synchronized IndexVerification verify() {
        catchUp();
        IndexVerification verification =
                new IndexComparison(index.searchers(), entities, terms, progress::progressed).compare();
        Set<EntityRef> different = new LinkedHashSet<>(verification.different());
        // A change that is not yet indexed is not a difference.
        feed.after(index.sequence(), Integer.MAX_VALUE).forEach(change -> different.remove(change.ref()));
        writing(() -> {
            write(different);
            index.publish(index.written());
        });
        return new IndexVerification(verification.entities(), List.copyOf(different));
    }

    /// Commits the index, so that the next start has less to catch up with.
    public synchronized void commit() {
        boolean unsaved = !committedSequence.equals(index.written()) || committedSequence.equals(FeedPosition.START);
        if (!incomplete && !broken && unsaved) {
            writing(() -> {
                index.commit();
                committedSequence = index.written();
            });
        }
    }

    /// As [#commit], and notes where it fails.
    public synchronized void save() {
        try {
            if (!progress.isFailing()) {
                commit();
            }
        } catch (RuntimeException failure) {
            progress.failed(failure);
        }
    }

    /// Does not block.
    public IndexStatus status(long documents) {
        long lag = Math.max(0, feed.newest() - index.sequence());
        Rebuild rebuild = lastRebuild;
        return new IndexStatus(
                documents,
                index.sequence(),
                lag,
                bytes(),
                rebuild == null ? null : rebuild.at(),
                rebuild == null ? null : rebuild.duration());
    }

    /// Of a disk that is lost nobody knows.
    private long bytes() {
        try {
            return index.bytes();
        } catch (IOException lost) {
            LOG.debug("The size of the index cannot be read", lost);
            return 0;
        }
    }

    private static Set<EntityRef> refsOf(List<Change> changes) {
        return changes.stream().map(Change::ref).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void write(Set<EntityRef> refs) throws IOException {
        workers.forEachBatch(List.copyOf(refs), this::writeBatch);
        if (refs.size() >= FLUSH_THRESHOLD) {
            workers.runOnEveryThread(index::flushBuffer);
        }
    }

    /// @param terms that features add, by entity
    private record Batch(List<StoredEntity> entities, Map<EntityRef, SortedSet<EntityTerm>> terms) {}

    private void writeBatch(List<EntityRef> refs) throws IOException {
        Set<EntityRef> removed = new LinkedHashSet<>(refs);
        Batch batch = entities.inTransaction(() -> new Batch(entities.load(refs), terms.of(refs)));
        for (StoredEntity entity : batch.entities()) {
            index.put(entity.ref().toString(), EntityDocument.of(entity, termsOf(entity, batch.terms())));
            removed.remove(entity.ref());
        }
        for (EntityRef ref : removed) {
            index.remove(ref.toString());
        }
    }

    private void addAll(List<StoredEntity> batch) {
        try {
            workers.forEachBatch(batch, this::addBatch);
            progress.progressed();
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be written", failure);
        }
    }

    private void addBatch(List<StoredEntity> batch) throws IOException {
        Map<EntityRef, SortedSet<EntityTerm>> added =
                terms.of(batch.stream().map(StoredEntity::ref).toList());
        for (StoredEntity entity : batch) {
            index.add(EntityDocument.of(entity, termsOf(entity, added)));
        }
    }

    private static SortedSet<EntityTerm> termsOf(StoredEntity entity, Map<EntityRef, SortedSet<EntityTerm>> added) {
        return added.getOrDefault(entity.ref(), Collections.emptySortedSet());
    }

    @Override
    public synchronized void close() throws IOException {
        workers.close();
        if (incomplete || broken) {
            index.closeWithoutCommit();
        } else {
            index.close();
        }
    }
}
