package dev.mokuroku.index;

import dev.mokuroku.catalog.ChangeSignal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Follows what other processes write, within milliseconds of their commit.
@Singleton
class FeedThread {
    private static final Logger LOG = Logger.getLogger(FeedThread.class);
    /// How long a stop may have to wait.
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final ChangeSignal signal;
    private final LiveIndex index;
    private final Thread thread = new Thread(this::follow, "index-feed");
    private volatile boolean stopping;

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
        stopping = true;
        thread.join();
    }

    private void follow() {
        while (!stopping) {
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
            while (!stopping) {
                if (listening.await(WAIT)) {
                    long start = System.nanoTime();
                    index.catchUp();
                    // Each look makes a segment. What a bulk load writes meanwhile is taken by one.
                    pause(Duration.ofNanos(System.nanoTime() - start));
                }
            }
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
    }
}
