package dev.mokuroku.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recognizes failures that PostgreSQL causes and that pass: it is away, restarts, is full or overloaded.
/// SQLStates and exception types decide, never message texts.
///
/// SQLStates: https://www.postgresql.org/docs/current/errcodes-appendix.html
public final class DatabaseFailure {
    /// Connection lost or refused; transaction rolled back by a conflict; out of disk, memory or connections;
    /// stopped by the operator or by a time-out; I/O error of the server.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of(
            "55P03", // lock_timeout
            "25P03", // idle_in_transaction_session_timeout
            "25006" // a standby, or a primary that became one, accepts no write
            );

    private DatabaseFailure() {}

    /// Returns what a caller may know of the failure, or nothing where the failure has another cause.
    public static Optional<CatalogException> of(Throwable failure) {
        if (failure instanceof CatalogException known && known.code() == ErrorCode.SERVICE_UNAVAILABLE) {
            return Optional.of(known);
        }
        return isIn(failure) ? Optional.of(unavailable()) : Optional.empty();
    }

    /// The answer to callers while PostgreSQL does not answer.
    public static CatalogException unavailable() {
        return new CatalogException(
                ErrorCode.SERVICE_UNAVAILABLE, "PostgreSQL cannot answer now: try again in a few seconds");
    }

    /// Looks at the failure, its causes, its suppressed failures and the other failures of its batch.
    private static boolean isIn(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql) {
                if (passes(sql)) {
                    return true;
                }
                addTo(open, sql.getNextException());
            }
            addTo(open, next.getCause());
            Collections.addAll(open, next.getSuppressed());
        }
        return false;
    }

    private static void addTo(Deque<Throwable> open, @Nullable Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }

    private static boolean passes(SQLException failure) {
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTimeoutException) {
            return true;
        }
        String state = failure.getSQLState();
        if (state == null) {
            // The driver always gives a state. The pool gives none: no connection became free, or none could be made.
            return failure.getClass() == SQLException.class;
        }
        return STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }
}
