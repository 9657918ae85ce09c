package dev.mokuroku.platform.running;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.deployment.EnvironmentName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Marks the Resources that run and have changed: their dependencies name the platform components of environments.
@ApplicationScoped
class FollowEnvironments implements RecurringJob, FeedFollower.FeedHandler {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final FeedFollower follower;
    private final RunningMarks marks;
    private final LiveIndex index;

    FollowEnvironments(FeedFollower follower, RunningMarks marks, LiveIndex index) {
        this.follower = follower;
        this.marks = marks;
        this.index = index;
    }

    @Override
    public String name() {
        return "platform-environments";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        follower.runOnce(this);
    }

    @Override
    public void handle(List<Change> changes) {
        var resources = changes.stream()
                .filter(Change::isOfEntity)
                .map(Change::ref)
                .filter(ref -> ref.kind().equals(EnvironmentName.KIND))
                .collect(toSet());
        if (!resources.isEmpty()) {
            index.catchUp();
            marks.mark(resources);
        }
    }

    @Override
    public void startAnew() {
        index.catchUp();
        marks.markAll();
    }
}
