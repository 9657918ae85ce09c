package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;

/// One writer at a time, over all replicas: whoever changes entities first takes this lock, and
/// PostgreSQL frees it at the end of the transaction.
///
/// It makes the order of the change feed the order of commits, and claims of a ref free of races.
/// It is the first lock a transaction takes, before any row.
@ApplicationScoped
public class WriterLock {
    /// Any constant will do; advisory locks are a namespace of the database alone.
    private static final long KEY = 0x6d6f6b75726fL;

    private final CatalogConnection connections;

    WriterLock(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Waits until no other writer is in its transaction. Call within a transaction.
    ///
    /// The time-outs end with the transaction, so a pooler may hand the connection to others afterwards:
    /// - a wait that takes longer than any batch fails, and the caller may try again;
    /// - PostgreSQL ends the transaction of a process that died without a word. TCP alone would keep it, and
    ///   the lock, for two hours.
    public void take() {
        SqlStatement lock = SqlStatement.of("""
                        select case when set_config('lock_timeout', '10s', true)
                                || set_config('idle_in_transaction_session_timeout', '60s', true) <> ''
                            then pg_advisory_xact_lock(?) is not null end""", KEY);
        connections.call(connection -> lock.list(connection, row -> row.getBoolean(1)));
    }
}
