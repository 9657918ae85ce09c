package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLogTest {
    private static final Logger LOGGER = Logger.getLogger(OutageLog.class.getName());

    private final List<Level> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final OutageLog outages = new OutageLog();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void warnsOnceUntilPostgresAnswersAgain() {
        Throwable away = new IllegalStateException(new SQLException("refused", "08001"));
        assertThat(outages.isLoggable(entry(away))).isFalse();
        assertThat(outages.isLoggable(entry(away))).isFalse();
        assertThat(logged).extracting(Level::getName).containsExactly("WARN");
        outages.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
        outages.onSchedulerEvent(SchedulerEventType.RAN_DETECT_DEAD);
        outages.onSchedulerEvent(SchedulerEventType.RAN_DETECT_DEAD);
        assertThat(outages.isLoggable(entry(away))).isFalse();
        assertThat(logged).extracting(Level::getName).containsExactly("WARN", "INFO", "WARN");
    }

    @Test
    void keepsOtherErrors() {
        assertThat(outages.isLoggable(entry(new IllegalStateException("a bug"))))
                .isTrue();
        assertThat(outages.isLoggable(entry(new SQLException("no such table", "42P01"))))
                .isTrue();
        assertThat(outages.isLoggable(entry(null))).isTrue();
        assertThat(logged).isEmpty();
    }

    private static LogRecord entry(@Nullable Throwable failure) {
        LogRecord entry = new LogRecord(Level.SEVERE, "Unhandled exception");
        entry.setThrown(failure);
        return entry;
    }
}
