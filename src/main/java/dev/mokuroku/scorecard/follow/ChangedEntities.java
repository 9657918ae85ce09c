package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedCursor;
import dev.mokuroku.catalog.feed.FeedRead;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.store.PublishedTable;
import dev.mokuroku.scorecard.store.QueueTable;
import dev.mokuroku.scorecard.store.ResultTable;
import dev.mokuroku.scorecard.store.StateTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Evaluates entities again that changed, whose facts changed, or whose results the clock may have changed.
@ApplicationScoped
class ChangedEntities {
    private static final Logger LOG = Logger.getLogger(ChangedEntities.class);
    private static final int MAX_BATCH_SIZE = 500;

    private final CompiledScorecards compiled;
    private final ResultUpdate update;
    private final StateTable states;
    private final QueueTable queue;
    private final PublishedTable published;
    private final ResultTable results;
    private final Clock clock;
    private final BatchSize size = new BatchSize(MAX_BATCH_SIZE);

    ChangedEntities(
            CompiledScorecards compiled,
            ResultUpdate update,
            StateTable states,
            QueueTable queue,
            PublishedTable published,
            ResultTable results,
            Clock clock) {
        this.compiled = compiled;
        this.update = update;
        this.states = states;
        this.queue = queue;
        this.published = published;
        this.results = results;
        this.clock = clock;
    }

    /// What a batch evaluates.
    ///
    /// @param all entities for all scorecards
    /// @param some by scorecard
    /// @param version of the follower before the work was collected
    /// @param now when the work was collected
    /// @param startsAnew whether everything is evaluated again
    record Work(
            long version,
            Instant now,
            boolean startsAnew,
            Set<EntityRef> all,
            Map<EntityRef, Set<EntityRef>> some,
            List<QueueTable.Entry> queued) {
        Work(long version, Instant now, boolean startsAnew) {
            this(version, now, startsAnew, new LinkedHashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return size() == 0 && queued.isEmpty();
        }

        /// Whether the index must first hold what the work follows from.
        boolean readsIndex() {
            return startsAnew || !isEmpty();
        }

        int size() {
            return all.size() + some.values().stream().mapToInt(Set::size).sum();
        }

        void add(EntityRef scorecard, EntityRef entity) {
            some.computeIfAbsent(scorecard, _ -> new HashSet<>()).add(entity);
        }
    }

    /// How many changes a batch may have.
    int batchSize() {
        return size.current();
    }

    /// @return whether there was anything to do
    boolean evaluateWithinTime(FeedCursor cursor, FeedRead read, Work work) {
        long start = System.nanoTime();
        try {
            boolean isDone = evaluate(cursor, read, work);
            size.took(Duration.ofNanos(System.nanoTime() - start));
            return isDone;
        } catch (SlowBatchException slow) {
            size.reduce();
            LOG.warnf("Changed entities: %s; it is tried with fewer", slow.getMessage());
            return true;
        } catch (RuntimeException failure) {
            size.reduce();
            throw failure;
        }
    }

    private boolean evaluate(FeedCursor cursor, FeedRead read, Work work) {
        if (work.startsAnew()) {
            QuarkusTransaction.requiringNew().run(() -> {
                states.advanceFollower(work.version());
                states.restartAll();
                cursor.save(read);
            });
            return true;
        }
        boolean hasMoved = !read.end().equals(read.start());
        if (work.isEmpty() && !hasMoved) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Map<CompiledScorecard, Set<EntityRef>> wanted = work.size() == 0 ? Map.of() : wanted(work);
            if (!wanted.isEmpty()) {
                ResultUpdate.Prepared prepared = update.prepare(wanted, work.now());
                update.write(prepared);
            }
            states.advanceFollower(work.version());
            queue.delete(work.queued());
            if (hasMoved) {
                published.forgetUpTo(read.end().sequence());
                cursor.save(read);
            }
        });
        if (!work.isEmpty()) {
            update.makeReadable();
        }
        return true;
    }

    /// What to evaluate next.
    @Transactional
    Work next(FeedRead read) {
        long version = states.followerVersion();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (read) {
            case FeedRead.Truncated _ -> new Work(version, now, true);
            case FeedRead.Changes changed -> withChanges(changed.changes(), new Work(version, now, false));
        };
    }

    private Work withChanges(List<Change> changes, Work work) {
        if (!changes.isEmpty()) {
            published.withoutOwn(changes).forEach(change -> work.all().add(change.ref()));
        }
        int room = size.current() - work.size();
        if (room > 0) {
            for (QueueTable.Entry entry : queue.next(room)) {
                work.queued().add(entry);
                if (entry.scorecard() == null) {
                    work.all().add(entry.entity());
                } else {
                    work.add(entry.scorecard(), entry.entity());
                }
            }
        }
        room = size.current() - work.size();
        if (room > 0) {
            results.due(work.now(), room)
                    .forEach((entity, scorecards) -> scorecards.forEach(scorecard -> work.add(scorecard, entity)));
        }
        return work;
    }

    /// Without the entities that the scan of a new definition is still to come to, and without scorecards that the scan
    /// does not know yet.
    private Map<CompiledScorecard, Set<EntityRef>> wanted(Work work) {
        Map<EntityRef, StateTable.State> known = states.all();
        Map<CompiledScorecard, Set<EntityRef>> wanted = new LinkedHashMap<>();
        compiled.current().forEach((ref, scorecard) -> {
            StateTable.State state = known.get(ref);
            if (state != null && state.digest().equals(scorecard.digest())) {
                Set<EntityRef> entities = new LinkedHashSet<>(work.all());
                entities.addAll(work.some().getOrDefault(ref, Set.of()));
                entities.removeIf(state::isAhead);
                if (!entities.isEmpty()) {
                    wanted.put(scorecard, entities);
                }
            }
        });
        return wanted;
    }
}
