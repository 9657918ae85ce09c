package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The log of a step. Secrets in messages are replaced by `***`.
public interface ActionLog {
    /// @param fields appended as JSON; null for none
    void write(Level level, String message, @Nullable ObjectNode fields);

    default void info(String message) {
        write(Level.INFO, message, null);
    }

    default void warn(String message) {
        write(Level.WARN, message, null);
    }

    default void error(String message) {
        write(Level.ERROR, message, null);
    }

    enum Level {
        INFO,
        WARN,
        ERROR
    }
}
