package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.index.write.FeedListener;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.scorecard.store.QueueTable;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Evaluates as soon as something changed, on a thread of its own. If an attempt fails, or another replica evaluates,
/// [EvaluationJob] makes up for it.
@Singleton
class EvaluationWorker implements FeedListener {
    private static final Logger LOG = Logger.getLogger(EvaluationWorker.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    /// Another replica evaluates, perhaps not what woke this one.
    private static final Duration RETRY_DELAY = Duration.ofMillis(200);

    private static final int MAX_RETRIES = 10;

    private final EvaluationRun run;
    private final LiveIndex index;
    private final EvaluationMetrics metrics;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "scorecard-evaluation");
    private volatile boolean stopped;

    EvaluationWorker(EvaluationRun run, LiveIndex index, EvaluationMetrics metrics) {
        this.run = run;
        this.index = index;
        this.metrics = metrics;
        thread.setDaemon(true);
    }

    /// After the index is open.
    void start(@Observes @Priority(250) StartupEvent event) {
        index.listen(this);
        thread.start();
        wake();
    }

    /// Before the database goes.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(STOP_TIMEOUT);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueTable.Queued queued) {
        wake();
    }

    @Override
    public void published(long after, List<Change> changes) {
        wake();
    }

    private void wake() {
        wakes.release();
    }

    private void work() {
        try {
            while (!stopped) {
                wakes.acquire();
                wakes.drainPermits();
                evaluate();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void evaluate() throws InterruptedException {
        for (int attempt = 0; attempt < MAX_RETRIES && !stopped && !runOnce(); attempt++) {
            boolean _ = wakes.tryAcquire(RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// @return false if it is worth trying again soon
    private boolean runOnce() {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            return run.runOnce();
        } catch (RuntimeException failure) {
            metrics.failed();
            LOG.warnf(failure, "Scorecards could not be evaluated; it is tried again");
            return true;
        } finally {
            request.terminate();
        }
    }
}
