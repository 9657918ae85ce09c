package dev.mokuroku.platform.release.problem;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The table `platform_release_problem`: why releases could not be read the last time.
@ApplicationScoped
@Transactional
public class ReleaseProblems {
    private final CatalogConnection connections;
    private final Clock clock;

    ReleaseProblems(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// The messages by component. Components whose releases were read are missing.
    public Map<EntityRef, String> of(Collection<EntityRef> components) {
        SqlStatement select = SqlStatement.of(
                "select component_ref, message from platform_release_problem where component_ref = any(?)",
                texts(components));
        Map<EntityRef, String> messages = new HashMap<>();
        connections
                .call(connection -> select.byFirst(connection, row -> row.getString(2)))
                .forEach((ref, message) -> messages.put(EntityRef.parse(ref), message));
        return messages;
    }

    long count() {
        return connections.call(SqlStatement.of("select count(*) from platform_release_problem")::number);
    }

    /// Keeps the time of the first one in a row.
    void set(EntityRef component, String message) {
        SqlStatement upsert =
                SqlStatement.of("""
                insert into platform_release_problem (component_ref, message, since) values (?, ?, ?)
                on conflict (component_ref) do update set message = excluded.message""", component.toString(), StorableText.replaceNul(message), clock.instant());
        int _ = connections.call(upsert::update);
    }

    void clear(EntityRef component) {
        int _ = connections.call(SqlStatement.of(
                "delete from platform_release_problem where component_ref = ?", component.toString())::update);
    }

    void removeAllBut(Collection<EntityRef> components) {
        int _ = connections.call(SqlStatement.of(
                "delete from platform_release_problem where component_ref <> all(?)", texts(components))::update);
    }

    private static SqlArray texts(Collection<EntityRef> components) {
        return SqlArray.texts(components.stream().map(EntityRef::toString).toList());
    }
}
