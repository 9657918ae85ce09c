package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/// The table `scorecard_fact_schema`. Call within a transaction.
@ApplicationScoped
class SchemaTable {
    private final CatalogConnection connections;

    SchemaTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// A text that differs whenever the table does.
    String version() {
        SqlStatement select =
                SqlStatement.of("select count(*) || ' ' || coalesce(sum(revision), 0) from scorecard_fact_schema");
        return connections.call(select::texts).getFirst();
    }

    /// The facts of each schema, as JSON.
    Map<String, String> all() {
        SqlStatement select = SqlStatement.of("select name, facts from scorecard_fact_schema order by name");
        return connections.call(connection -> select.byFirst(connection, row -> row.getString(2)));
    }

    /// Other reports that change schemas wait until the transaction ends.
    void lock() {
        connections.run(SqlStatement.of("lock table scorecard_fact_schema in share row exclusive mode")::update);
    }

    void save(String name, String facts, String reporter, Instant now) {
        connections.run(SqlStatement.of("""
                insert into scorecard_fact_schema (name, facts, revision, reporter, changed_at)
                values (?, ?, nextval('scorecard_fact_schema_revision'), ?, ?)
                on conflict (name) do update set facts = excluded.facts, revision = excluded.revision,
                reporter = excluded.reporter, changed_at = excluded.changed_at""", name, facts, reporter, now)::update);
    }

    /// Those that changed last before the time, and of which no entity has facts.
    int deleteUnusedBefore(Instant time) {
        SqlStatement delete = SqlStatement.of("""
                delete from scorecard_fact_schema s where changed_at < ? and not exists (select 1 from scorecard_fact f
                where f.name > s.name || '.' and f.name < s.name || '/')""", time);
        return connections.call(delete::update);
    }
}
