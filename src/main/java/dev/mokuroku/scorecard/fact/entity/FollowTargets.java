package dev.mokuroku.scorecard.fact.entity;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Queues the entities whose relations lead to an entity that came or went: whether their owner exists is a fact of
/// them, and the change feed has no change of them.
@ApplicationScoped
class FollowTargets implements RecurringJob, FeedFollower.FeedHandler {
    private static final int BATCH_SIZE = 100;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedFollower follower;
    private final LiveIndex live;
    private final CatalogIndex index;
    private final EvaluationQueue queue;

    FollowTargets(FeedFollower follower, LiveIndex live, CatalogIndex index, EvaluationQueue queue) {
        this.follower = follower;
        this.live = live;
        this.index = index.everything();
        this.queue = queue;
    }

    @Override
    public String name() {
        return "scorecard-relation-targets";
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
        List<String> targets = changes.stream()
                .filter(change -> change.kind() == Change.Kind.CREATED || change.kind() == Change.Kind.REMOVED)
                .map(change -> change.ref().toString())
                .distinct()
                .toList();
        if (!targets.isEmpty()) {
            live.catchUp();
        }
        for (int from = 0; from < targets.size(); from += BATCH_SIZE) {
            queueEntitiesRelatedTo(targets.subList(from, Math.min(from + BATCH_SIZE, targets.size())));
        }
    }

    /// Nothing to do: the evaluation starts anew as well.
    @Override
    public void startAnew() {}

    private void queueEntitiesRelatedTo(List<String> targets) {
        EntityFilter related = new EntityFilter.Any(Stream.of(RelationType.values())
                .<EntityFilter>map(type -> new EntityFilter.In("relations." + type.text(), targets))
                .toList());
        List<EntityRef> found = new ArrayList<>();
        index.stream(related, entity -> found.add(entity.ref()));
        if (!found.isEmpty()) {
            queue.entitiesChanged(found);
        }
    }
}
