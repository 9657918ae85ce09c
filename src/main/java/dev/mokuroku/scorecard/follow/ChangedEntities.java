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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Evaluates entities again that changed, whose facts changed, or whose results the clock may have changed.
@ApplicationScoped
class ChangedEntities {
    static final int BATCH_SIZE = 500;

    private final CompiledScorecards compiled;
    private final ResultUpdate update;
    private final StateTable states;
    private final QueueTable queue;
    private final PublishedTable published;
    private final ResultTable results;
    private final Clock clock;

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
    private record Work(Set<EntityRef> all, Map<EntityRef, Set<EntityRef>> some, List<QueueTable.Entry> queued) {
        static Work empty() {
            return new Work(new LinkedHashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
        }

        int size() {
            return all.size() + some.values().stream().mapToInt(Set::size).sum();
        }

        void add(EntityRef scorecard, EntityRef entity) {
            some.computeIfAbsent(scorecard, _ -> new HashSet<>()).add(entity);
        }
    }

    /// @return whether there was anything to do
    boolean evaluate(FeedCursor cursor, FeedRead read) {
        long version = states.followerVersion();
        if (read instanceof FeedRead.Truncated) {
            QuarkusTransaction.requiringNew().run(() -> {
                states.advanceFollower(version);
                states.restartAll();
                cursor.save(read);
            });
            return true;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Work work = work(((FeedRead.Changes) read).changes(), now);
        boolean hasMoved = !read.end().equals(read.start());
        if (work.size() == 0 && work.queued().isEmpty() && !hasMoved) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Map<CompiledScorecard, Set<EntityRef>> wanted = wanted(work);
            if (!wanted.isEmpty()) {
                ResultUpdate.Prepared prepared = update.prepare(wanted, now);
                update.write(prepared);
            }
            states.advanceFollower(version);
            queue.delete(work.queued());
            if (hasMoved) {
                published.forgetUpTo(read.end().sequence());
                cursor.save(read);
            }
        });
        update.makeReadable();
        return true;
    }

    private Work work(List<Change> changes, Instant now) {
        Work work = Work.empty();
        if (!changes.isEmpty()) {
            published.withoutOwn(changes).forEach(change -> work.all().add(change.ref()));
        }
        int room = BATCH_SIZE - work.size();
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
        room = BATCH_SIZE - work.size();
        if (room > 0) {
            results.due(now, room)
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
