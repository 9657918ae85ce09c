package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.ChangeNotifications;
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
    /// Upper bound for the time that a stop waits.
    private static final Duration LISTEN_TIMEOUT = Duration.ofMillis(500);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);
    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);
    /// The end of the feed is looked at this often, whatever is heard.
    static final Duration LOOK_INTERVAL = Duration.ofSeconds(30);
    /// Where notifications do not arrive. A look is one row by its key.
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    /// Each attempt may write the whole index until the disk is full again.
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

    private final ChangeNotifications signal;
    private final LiveIndex index;
    private final Thread thread = new Thread(this::follow, "index-feed");
    private final CountDownLatch stop = new CountDownLatch(1);
    private Duration interval = LOOK_INTERVAL;
    private Duration backoff = RECONNECT_DELAY;
    private long nextLook = System.nanoTime();
    private boolean connected = true;

    FeedThread(ChangeNotifications signal, LiveIndex index) {
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
                pause(RECONNECT_DELAY);
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
        try (ChangeNotifications.Subscription listening = signal.listen()) {
            connected = true;
            interval = listening.hearsOthers(PROBE_TIMEOUT) ? LOOK_INTERVAL : pollInstead();
            look(); // at what was written while nobody listened
            while (isRunning()) {
                boolean heard = listening.await(LISTEN_TIMEOUT);
                if (isDue()) {
                    listening.check();
                }
                if (isDue() || (heard && !index.isFailing())) {
                    long start = System.nanoTime();
                    look();
                    pause(pauseAfter(System.nanoTime() - start));
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
            backoff = RECONNECT_DELAY;
            nextLook = System.nanoTime() + interval.toNanos();
        } else {
            nextLook = System.nanoTime() + backoff.toNanos();
            backoff = Collections.min(List.of(backoff.multipliedBy(2), MAX_BACKOFF));
        }
    }

    /// Each catch-up writes a segment and indexes an entity once, however often a bulk load changed it: fewer
    /// catch-ups mean less work. The pause after a single write is negligible.
    private static Duration pauseAfter(long catchUpNanos) {
        return Collections.min(List.of(Duration.ofNanos(4 * catchUpNanos), MAX_PAUSE));
    }

    private void pause(Duration duration) {
        try {
            stop.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
    }
}
