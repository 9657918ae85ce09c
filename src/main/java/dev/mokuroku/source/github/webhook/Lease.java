package dev.mokuroku.source.github.webhook;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps deliveries to this replica while it works on them, however long that takes: a whole scan may take
/// longer than any lease that leaves no dead replica's deliveries lying. When it is closed, nothing is renewed
/// any more.
final class Lease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration every;
    private final Runnable renewal;
    private final Thread thread;

    Lease(Duration every, Runnable renewal) {
        this.every = every;
        this.renewal = renewal;
        this.thread = Thread.ofVirtual().name("webhook-lease").start(this::keep);
    }

    private void keep() {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// One that fails leaves two more before the lease ends.
    private void renew() {
        try {
            renewal.run();
        } catch (RuntimeException failure) {
            LOG.warn("The lease of deliveries could not be renewed now", failure);
        }
    }

    /// Waits for a renewal that runs: it would take back what is written of the deliveries next.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
