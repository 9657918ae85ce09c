package dev.mokuroku.scorecard.notification;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a delivery for each new change of level and each webhook that wants it.
@ApplicationScoped
class Notifications {
    /// What changed while no server ran for longer than this is no news any more.
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private static final int BATCH_SIZE = 500;

    private final ResultHistory history;
    private final NotificationPosition position;
    private final Scorecards scorecards;
    private final CatalogIndex index;
    private final Webhooks webhooks;
    private final TaskQueue queue;
    private final Clock clock;

    Notifications(
            ResultHistory history,
            NotificationPosition position,
            Scorecards scorecards,
            CatalogIndex index,
            Webhooks webhooks,
            TaskQueue queue,
            Clock clock) {
        this.history = history;
        this.position = position;
        this.scorecards = scorecards;
        this.index = index.everything();
        this.webhooks = webhooks;
        this.queue = queue;
        this.clock = clock;
    }

    /// The first run only notes where to begin.
    ///
    /// @return whether there may be more changes to look at
    @Transactional
    boolean submitNew() {
        Instant now = clock.instant();
        Optional<NotificationPosition.Position> last = position.lock();
        if (last.isEmpty() || last.get().savedAt().isBefore(now.minus(MAX_AGE))) {
            position.save(position.newest(), now);
            return false;
        }
        Optional<NotificationPosition.Range> next = position.next(last.get().change(), BATCH_SIZE);
        next.ifPresent(range -> submit(changes(range)));
        position.save(
                next.map(NotificationPosition.Range::last).orElse(last.get().change()), now);
        return next.filter(range -> range.count() == BATCH_SIZE).isPresent();
    }

    /// Oldest first.
    private List<ResultChange> changes(NotificationPosition.Range range) {
        return history
                .changes(null, null, range.from(), range.until().plusMillis(1), range.last() + 1, range.count())
                .reversed()
                .stream()
                .filter(LevelChangedEvent::isLevelChange)
                .toList();
    }

    private void submit(List<ResultChange> changes) {
        Map<EntityRef, IndexedEntity> entities =
                index.byRefs(changes.stream().map(ResultChange::entity).toList());
        for (ResultChange change : changes) {
            Optional<Scorecard> scorecard = scorecards.find(change.scorecard()).filter(found -> !found.draft());
            scorecard.ifPresent(found -> webhooks.deliveries(change, found, entities.get(change.entity()))
                    .forEach(delivery -> webhooks.submit(queue, delivery)));
        }
    }
}
