package dev.mokuroku.index;

import dev.mokuroku.catalog.ChangeSignal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Follows what other processes write, within milliseconds of their commit, and brings an index back that failed.
/// Notifications make it fast; it is right without them.
@Singleton
class FeedThread {
    private static final Logger LOG = Logger.getLogger(FeedThread.class);
    /// How long a stop may have to wait.
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);
    /// The end of the feed is looked at this often, whatever is heard.
    static final Duration LOOK_INTERVAL = Duration.ofSeconds(30);
    /// Where notifications do not arrive. A look is one row by its key.
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    /// Each attempt may write the whole index until the disk is full again.
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

    private final ChangeSignal signal;
    private final LiveIndex index;
    private final Thread thread = new Thread(this::follow, "index-feed");
    private final CountDownLatch stop = new CountDownLatch(1);
    private Duration interval = LOOK_INTERVAL;
    private Duration backoff = BEFORE_RECONNECT;
    private long nextLook = System.nanoTime();
    private boolean connected = true;

    FeedThread(ChangeSignal signal, LiveIndex index) {
        this.signal = signal;
        this.index = index;
        thread.setDaemon(true);
    }

    /// After the index is open.
    void start(@Observes @Priority(200) StartupEvent event) {
        thread.start();
    }

    /// Before the database goes.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        thread.join(STOP_TIMEOUT);
    }

    private boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void follow() {
        while (isRunning()) {
            try {
                listen();
            } catch (SQLException | RuntimeException failure) {
                disconnected(failure);
                if (isDue()) {
                    look();
                }
                pause(BEFORE_RECONNECT);
            }
        }
    }

    /// The first failure of several is logged.
    private void disconnected(Exception failure) {
        if (connected) {
            LOG.warnf("The connection that hears of changes is lost, a new one is opened: %s", failure.getMessage());
        }
        connected = false;
    }

    private void listen() throws SQLException {
        try (ChangeSignal.Listening listening = signal.listen()) {
            connected = true;
            interval = listening.hearsOthers(PROBE_TIMEOUT) ? LOOK_INTERVAL : pollInstead();
            look(); // at what was written while nobody listened
            while (isRunning()) {
                boolean heard = listening.await(WAIT);
                if (isDue()) {
                    listening.check();
                }
                if (isDue() || (heard && !index.isFailing())) {
                    long start = System.nanoTime();
                    look();
                    pause(restAfter(System.nanoTime() - start));
                }
            }
        }
    }

    private static Duration pollInstead() {
        LOG.warnf(
                "PostgreSQL's notifications do not arrive, so the change feed is read every %d s instead. The usual"
                        + " cause is a pooler that lends connections for one transaction, such as PgBouncer with"
                        + " pool_mode=transaction: use pool_mode=session, or connect to PostgreSQL itself",
                POLL_INTERVAL.toSeconds());
        return POLL_INTERVAL;
    }

    private boolean isDue() {
        return System.nanoTime() - nextLook >= 0;
    }

    private void look() {
        if (index.recover()) {
            backoff = BEFORE_RECONNECT;
            nextLook = System.nanoTime() + interval.toNanos();
        } else {
            nextLook = System.nanoTime() + backoff.toNanos();
            backoff = Collections.min(List.of(backoff.multipliedBy(2), MAX_BACKOFF));
        }
    }

    /// Each look makes a segment, and writes an entity that a bulk load changes again and again once: the
    /// fewer looks the less work, and what a single write costs others is no time at all.
    private static Duration restAfter(long lookNanos) {
        return Collections.min(List.of(Duration.ofNanos(4 * lookNanos), LONGEST_REST));
    }

    private void pause(Duration time) {
        try {
            stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
    }
}
