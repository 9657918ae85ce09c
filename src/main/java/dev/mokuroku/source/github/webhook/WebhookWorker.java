package dev.mokuroku.source.github.webhook;

import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.job.Lease;
import dev.mokuroku.source.github.webhook.refresh.OwnerChanges;
import dev.mokuroku.source.github.webhook.refresh.OwnerRefreshes;
import dev.mokuroku.source.github.webhook.refresh.RefreshFailedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works on deliveries as they come. What comes while it works is taken together: many pushes to one
/// organisation cost few calls.
@Singleton
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int BATCH_SIZE = 100;
    /// For what is tried again, and what a replica left that was killed.
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(5);

    private static final Duration RENEWAL_INTERVAL = WebhookInbox.LEASE_DURATION.dividedBy(3);

    private final WebhookInbox inbox;
    private final OwnerRefreshes refreshes;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore arrivals = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::work);
    private volatile boolean stopping;

    WebhookWorker(WebhookInbox inbox, OwnerRefreshes refreshes, MeterRegistry meters, Clock clock) {
        this.inbox = inbox;
        this.refreshes = refreshes;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes @Priority(2_000) StartupEvent event) {
        meters.gauge("mokuroku.webhook.waiting", inbox, WebhookInbox::waiting);
        thread.start();
    }

    /// Before the index and the database go.
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(20));
    }

    /// There is a delivery to work on.
    void wake() {
        arrivals.release();
    }

    private void work() {
        while (!stopping) {
            try {
                if (runOnce() == 0) {
                    boolean _ = arrivals.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                    arrivals.drainPermits();
                }
            } catch (InterruptedException stopped) {
                stopping = true;
            } catch (RuntimeException failure) {
                report(failure);
                pause();
            }
        }
    }

    private static void report(RuntimeException failure) {
        if (DatabaseFailure.of(failure).isPresent()) {
            LOG.warnf("Deliveries cannot be worked on now: %s", failure.getMessage());
        } else {
            LOG.error("Could not process webhook deliveries; will retry", failure);
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    /// @return how many deliveries were taken
    int runOnce() {
        List<WebhookDelivery> taken = inbox.lease(BATCH_SIZE);
        List<String> ids = taken.stream().map(WebhookDelivery::id).toList();
        if (ids.isEmpty()) {
            return 0;
        }
        Map<OwnerChanges, String> failures;
        try (Lease _ = new Lease("webhook deliveries", RENEWAL_INTERVAL, () -> inbox.renew(ids))) {
            failures = failuresIn(taken);
        }
        finish(taken, failures);
        return ids.size();
    }

    /// Owner by owner: what fails for one is nothing to the others.
    private Map<OwnerChanges, String> failuresIn(List<WebhookDelivery> taken) {
        Map<OwnerChanges, String> failures = new LinkedHashMap<>();
        for (OwnerChanges owner : OwnerChanges.of(
                taken.stream().flatMap(delivery -> delivery.changes().stream()).toList())) {
            String failure = failureOf(owner);
            if (failure != null) {
                failures.put(owner, failure);
            }
        }
        return failures;
    }

    private void finish(List<WebhookDelivery> taken, Map<OwnerChanges, String> failures) {
        List<WebhookDelivery> done = taken.stream()
                .filter(delivery -> !delivery.concernsAny(failures.keySet()))
                .toList();
        inbox.done(done.stream().map(WebhookDelivery::id).toList());
        done.forEach(delivery -> meters.timer("mokuroku.webhook.readable")
                .record(Duration.between(delivery.receivedAt(), clock.instant())));
        failures.forEach((owner, failure) -> inbox.failed(
                taken.stream()
                        .filter(delivery -> delivery.concernsAny(List.of(owner)))
                        .map(WebhookDelivery::id)
                        .toList(),
                failure));
    }

    private @Nullable String failureOf(OwnerChanges owner) {
        try {
            Author.runAs(Author.WEBHOOK, () -> {
                refreshes.run(owner);
                return owner;
            });
            return null;
        } catch (RefreshFailedException failure) {
            LOG.warnf("Will retry the deliveries of %s: %s", owner.login(), failure.getMessage());
            return failure.getMessage();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Will retry the deliveries of %s", owner.login());
            return "Internal error; the log has the details";
        }
    }
}
