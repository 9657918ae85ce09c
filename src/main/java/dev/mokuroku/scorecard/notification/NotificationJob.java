package dev.mokuroku.scorecard.notification;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Looks for new changes of levels.
@ApplicationScoped
class NotificationJob implements RecurringJob {
    private final Notifications notifications;
    private final Webhooks webhooks;

    NotificationJob(Notifications notifications, Webhooks webhooks) {
        this.notifications = notifications;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "scorecard-notifications";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        if (webhooks.isEmpty()) {
            return;
        }
        boolean more = true;
        while (more) {
            more = notifications.submitNew();
        }
    }
}
