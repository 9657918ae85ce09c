package dev.mokuroku.scaffolder.task;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/// Changes the tables of tasks behind the application's back, as another replica does, or the time.
@Singleton
public class TaskTable {
    private final CatalogConnection connections;

    TaskTable(CatalogConnection connections) {
        this.connections = connections;
    }

    public void change(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> connections.run(SqlStatement.of(statement, values)::update));
    }

    public long number(String select, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> connections.call(SqlStatement.of(select, values)::number));
    }
}
