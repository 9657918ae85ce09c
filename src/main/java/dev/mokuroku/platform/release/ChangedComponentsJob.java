package dev.mokuroku.platform.release;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Reads the releases of a platform component soon after its descriptor came or changed.
@ApplicationScoped
class ChangedComponentsJob implements RecurringJob, FeedFollower.FeedHandler {
    private final FeedFollower follower;
    private final ReleaseRefresh refresh;
    private final ReleaseRefreshTask task;
    private final TaskQueue queue;

    ChangedComponentsJob(FeedFollower follower, ReleaseRefresh refresh, ReleaseRefreshTask task, TaskQueue queue) {
        this.follower = follower;
        this.refresh = refresh;
        this.task = task;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "platform-component-changes";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        follower.runOnce(this);
    }

    @Override
    public void handle(List<Change> changes) {
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.CREATED || change.kind() == Change.Kind.UPDATED)
                .map(Change::ref)
                .filter(ref -> ref.kind().equalsIgnoreCase(PlatformComponentKind.KIND))
                .distinct()
                .forEach(this::submit);
    }

    @Override
    public void startAnew() {
        refresh.concerned().stream().map(PlatformComponent::ref).forEach(this::submit);
    }

    private void submit(EntityRef component) {
        task.submit(queue, component);
    }
}
