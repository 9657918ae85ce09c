package dev.mokuroku.scorecard.fact.pushed;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Deletes the reported facts of an entity that is removed from the catalog, and queues the entities that have facts of
/// a changed schema.
@ApplicationScoped
class FollowFactEntities implements RecurringJob, FeedFollower.FeedHandler {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedFollower follower;
    private final FactTable table;
    private final EvaluationQueue queue;
    private final LiveIndex live;
    private final CatalogIndex index;

    FollowFactEntities(
            FeedFollower follower, FactTable table, EvaluationQueue queue, LiveIndex live, CatalogIndex index) {
        this.follower = follower;
        this.table = table;
        this.queue = queue;
        this.live = live;
        this.index = index.everything();
    }

    @Override
    public String name() {
        return "scorecard-reported-facts";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(INTERVAL, INTERVAL);
    }

    @Override
    public void run() {
        follower.runOnce(this);
    }

    @Override
    public void handle(List<Change> changes) {
        deleteOf(changes.stream()
                .filter(change -> change.kind() == Change.Kind.REMOVED)
                .map(Change::ref)
                .collect(toSet()));
        Set<EntityRef> affected = changes.stream()
                .filter(change -> change.kind() != Change.Kind.TERMS_CHANGED)
                .map(Change::ref)
                .filter(ref -> ref.kind().equals(FactSchemaKind.REF_KIND))
                .distinct()
                .flatMap(ref -> table.entitiesOf(ref.name()).stream())
                .collect(toSet());
        if (!affected.isEmpty()) {
            live.catchUp();
            queue.entitiesChanged(affected);
        }
    }

    /// What was removed meanwhile is not known any more: its facts stay, and count again if the entity returns.
    @Override
    public void startAnew() {}

    /// An entity that has come back keeps its facts.
    private void deleteOf(Set<EntityRef> removed) {
        if (!removed.isEmpty()) {
            live.catchUp();
            Set<EntityRef> gone = new HashSet<>(removed);
            gone.removeAll(index.byRefs(removed).keySet());
            table.deleteOf(gone);
        }
    }
}
