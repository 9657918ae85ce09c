package dev.mokuroku.platform.release;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.source.github.GithubException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Reads all releases every hour, in case a webhook was lost or there are none: a call for each platform component.
@ApplicationScoped
class ReleaseRefreshJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(ReleaseRefreshJob.class);

    private final ReleaseRefresh refresh;

    ReleaseRefreshJob(ReleaseRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "platform-releases";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    @Override
    public void run() {
        List<PlatformComponent> concerned = refresh.concerned();
        for (PlatformComponent component : concerned) {
            try {
                refresh.refresh(component.ref());
            } catch (GithubException | UnreadableReleasesException unreadable) {
                LOG.warnf("The releases of %s cannot be read: %s", component.ref(), unreadable.getMessage());
            }
        }
        refresh.removeOthers(concerned);
    }
}
