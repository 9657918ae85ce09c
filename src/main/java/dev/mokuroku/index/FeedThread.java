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

/// Follows what other processes write, within milliseconds of their commit.
@Singleton
class FeedThread {
    private static final Logger LOG = Logger.getLogger(FeedThread.class);
    /// How long a stop may have to wait.
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final ChangeSignal signal;
    private final LiveIndex index;
    private final Thread thread = new Thread(this::follow, "index-feed");
    private final CountDownLatch stop = new CountDownLatch(1);

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
        thread.join();
    }

    private void follow() {
        while (stop.getCount() > 0) {
            try {
                listen();
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("The index does not hear of changes, it tries again: %s", failure.getMessage());
                pause(BEFORE_RECONNECT);
            }
        }
    }

    private void listen() throws SQLException {
        try (ChangeSignal.Listening listening = signal.listen()) {
            index.catchUp(); // with what was written while nobody listened
            while (stop.getCount() > 0) {
                if (listening.await(WAIT)) {
                    long start = System.nanoTime();
                    index.catchUp();
                    pause(restAfter(System.nanoTime() - start));
                }
            }
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
