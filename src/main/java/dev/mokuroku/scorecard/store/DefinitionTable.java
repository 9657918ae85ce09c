package dev.mokuroku.scorecard.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table `scorecard_definition`. Rows never change, so they are cached by id. Call within a transaction.
@ApplicationScoped
class DefinitionTable {
    private final CatalogConnection connections;
    private final Cache<Long, Definition> byId =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DefinitionTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Stores those that are new. Call after `WriterLock.take`.
    Map<Definition, Long> idsOf(Set<Definition> definitions) {
        Map<Definition, Long> ids = new HashMap<>();
        for (Definition definition : definitions) {
            ids.put(definition, idOf(definition));
        }
        return ids;
    }

    private long idOf(Definition definition) {
        String digest = definition.digest();
        SqlStatement select = SqlStatement.of("select id from scorecard_definition where digest = ?", digest);
        List<Long> known = connections.call(connection -> select.list(connection, row -> row.getLong(1)));
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        SqlStatement insert = SqlStatement.of(
                "insert into scorecard_definition (digest, content) values (?, ?) returning id",
                digest,
                definition.toJson());
        return connections.call(
                connection -> insert.list(connection, row -> row.getLong(1)).getFirst());
    }

    Map<Long, Definition> byIds(Collection<Long> ids) {
        Map<Long, Definition> found = new HashMap<>(byId.getAllPresent(ids));
        Set<Long> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            SqlStatement select = SqlStatement.of(
                    "select id, content from scorecard_definition where id = any(?)", SqlArray.longs(missing));
            connections.run(connection -> select.list(
                            connection, row -> Map.entry(row.getLong(1), Definition.parse(row.getString(2))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
            byId.putAll(found);
        }
        return found;
    }

    /// Deletes those that no result and no change refers to.
    void deleteUnused() {
        SqlStatement delete = SqlStatement.of("""
                delete from scorecard_definition d
                where not exists (select 1 from scorecard_result r where r.definition_id = d.id)
                    and not exists (select 1 from scorecard_change c
                        where c.definition_before = d.id or c.definition_after = d.id)""");
        connections.run(delete::update);
    }
}
