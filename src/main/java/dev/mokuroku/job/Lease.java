package dev.mokuroku.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Renews the lease of rows that this replica works on, until it is closed. Work may take longer than a lease, and a
/// lease must be short, because the rows of a dead replica wait until their lease ends.
public final class Lease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final String subject;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration interval;
    private final Runnable renewal;
    private final Thread thread;

    /// @param subject what the rows are, for the log, such as `webhook deliveries`
    /// @param interval a third of the lease, so that one failed renewal does not lose the lease
    public Lease(String subject, Duration interval, Runnable renewal) {
        this.subject = subject;
        this.interval = interval;
        this.renewal = renewal;
        this.thread = Thread.ofVirtual().name("lease of " + subject).start(this::renewUntilClosed);
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

    private void renew() {
        try {
            renewal.run();
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Could not renew the lease of %s", subject);
        }
    }

    /// Waits for a renewal that runs: it would overwrite what the caller writes to the rows next.
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
