package dev.mokuroku.platform.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Computes what is marked as soon as it is marked, on a thread of its own. What is marked meanwhile is
/// computed after a pause, so that thousands of reports a second cost a few transactions. If this replica dies,
/// or the attempt fails, [RunningUsesJob] does so within seconds.
///
/// Any thread may request; one thread at a time computes.
@ApplicationScoped
class RunningWorker {
    private static final Logger LOG = Logger.getLogger(RunningWorker.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final RunningUpdate update;
    private final AtomicInteger requests = new AtomicInteger();

    RunningWorker(RunningUpdate update) {
        this.update = update;
    }

    void request(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunningMarked marked) {
        if (requests.getAndIncrement() == 0) {
            Thread.ofVirtual().name("platform-running").start(this::work);
        }
    }

    private void work() {
        int served = requests.get();
        while (served > 0) {
            try {
                update.runAll();
            } catch (RuntimeException failure) {
                LOG.warnf("What runs could not be compared with the platform components yet: %s", failure);
            }
            served = requests.addAndGet(-served);
            if (served > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
                served = requests.get();
            }
        }
    }
}
