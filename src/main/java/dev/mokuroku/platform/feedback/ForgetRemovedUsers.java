package dev.mokuroku.platform.feedback;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Deletes the feedback of a person whose entity is removed from the catalog. Feedback of persons whom the
/// catalog never knew stays.
@ApplicationScoped
class ForgetRemovedUsers implements RecurringJob, FeedFollower.FeedHandler {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final FeedFollower follower;
    private final FeedbackWriter writer;
    private final WriterLock lock;

    ForgetRemovedUsers(FeedFollower follower, FeedbackWriter writer, WriterLock lock) {
        this.follower = follower;
        this.writer = writer;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "platform-feedback";
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
        Set<EntityRef> removed = changes.stream()
                .filter(change -> change.kind() == Change.Kind.REMOVED)
                .map(Change::ref)
                .filter(ref -> ref.kind().equals("user"))
                .collect(toSet());
        if (!removed.isEmpty()) {
            lock.take();
            writer.deleteOf(removed);
        }
    }

    /// Who was removed meanwhile is not known any more.
    @Override
    public void startAnew() {}
}
