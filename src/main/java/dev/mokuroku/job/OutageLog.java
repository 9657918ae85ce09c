package dev.mokuroku.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import dev.mokuroku.error.DatabaseFailure;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Logs one warning while PostgreSQL does not answer, where db-scheduler would log an error at each look for work.
/// Its other errors pass.
final class OutageLog extends AbstractSchedulerListener {
    private static final Logger LOG = Logger.getLogger(OutageLog.class);

    /// The classes of db-scheduler that log failures of their statements.
    private static final List<java.util.logging.Logger> LIBRARY = Stream.of(
                    "Scheduler", "RunUntilShutdown", "RunAndLogErrors", "ExecutePicked", "jdbc.JdbcTaskRepository")
            .map(name -> java.util.logging.Logger.getLogger("com.github.kagkarlsson.scheduler." + name))
            .toList();

    private final AtomicBoolean away = new AtomicBoolean();

    void install() {
        LIBRARY.forEach(logger -> logger.setFilter(this::isLoggable));
    }

    boolean isLoggable(LogRecord entry) {
        Throwable failure = entry.getThrown();
        if (failure == null || DatabaseFailure.of(failure).isEmpty()) {
            return true;
        }
        if (away.compareAndSet(false, true)) {
            LOG.warnf(
                    "Jobs and tasks pause until PostgreSQL answers again: %s",
                    rootOf(failure).getMessage());
        }
        return false;
    }

    /// The library wraps what PostgreSQL's driver says.
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// These events follow statements that succeeded.
    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        boolean answers = type == SchedulerEventType.RAN_DETECT_DEAD || type == SchedulerEventType.RAN_EXECUTE_DUE;
        if (answers && away.compareAndSet(true, false)) {
            LOG.info("Jobs and tasks run again");
        }
    }
}
