package dev.mokuroku.source.github.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Works on deliveries as they come. What comes while it works is taken together: many pushes to one
/// organisation cost few calls.
@Singleton
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int AT_ONCE = 100;
    /// For what is tried again, and what a replica left that was killed.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final WebhookInbox inbox;
    private final RepositoryRefresh refresh;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore arrivals = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::work);
    private volatile boolean stopping;

    WebhookWorker(WebhookInbox inbox, RepositoryRefresh refresh, MeterRegistry meters, Clock clock) {
        this.inbox = inbox;
        this.refresh = refresh;
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
                    boolean _ = arrivals.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                    arrivals.drainPermits();
                }
            } catch (InterruptedException stopped) {
                stopping = true;
            } catch (RuntimeException failure) {
                LOG.error("Deliveries cannot be worked on now", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    /// @return how many deliveries were taken
    int runOnce() {
        List<WebhookDelivery> taken = inbox.take(AT_ONCE);
        List<String> ids = taken.stream().map(WebhookDelivery::id).toList();
        if (ids.isEmpty()) {
            return 0;
        }
        try {
            refresh.run(taken.stream()
                    .flatMap(delivery -> delivery.changes().stream())
                    .toList());
            inbox.done(ids);
            taken.forEach(delivery -> meters.timer("mokuroku.webhook.readable")
                    .record(Duration.between(delivery.receivedAt(), clock.instant())));
        } catch (RefreshFailedException failure) {
            LOG.warnf("%d deliveries are tried again later: %s", ids.size(), failure.getMessage());
            inbox.failed(ids, String.valueOf(failure.getMessage()));
        }
        return ids.size();
    }
}
