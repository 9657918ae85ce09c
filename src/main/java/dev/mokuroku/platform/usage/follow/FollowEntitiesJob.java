package dev.mokuroku.platform.usage.follow;

import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Follows the entities of the catalog closely: whose use it is, is known soon after a repository gets a descriptor.
@ApplicationScoped
class FollowEntitiesJob implements RecurringJob {
    private static final JobSchedule SCHEDULE = new JobSchedule(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final FeedFollower follower;
    private final EntityFolderFollower handler;

    FollowEntitiesJob(FeedFollower follower, EntityFolderFollower handler) {
        this.follower = follower;
        this.handler = handler;
    }

    @Override
    public String name() {
        return "platform-entity-folders";
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public void run() {
        follower.runOnce(handler);
    }
}
