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
    private final Duration interval;
    private final Runnable renewal;
    private final Thread thread;

    Lease(Duration interval, Runnable renewal) {
        this.interval = interval;
        this.renewal = renewal;
        this.thread = Thread.ofVirtual().name("webhook-lease").start(this::renewUntilClosed);
    }

    private void renewUntilClosed() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A lease is three renewals long, so one failed renewal does not lose it.
    private void renew() {
        try {
            renewal.run();
        } catch (RuntimeException failure) {
            LOG.warn("Could not renew the lease of webhook deliveries", failure);
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
