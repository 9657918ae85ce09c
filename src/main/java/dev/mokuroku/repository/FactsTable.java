package dev.mokuroku.repository;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The table `repository_facts`, and the writes to `repository_manifest`: a page of repositories by a few
/// statements.
@ApplicationScoped
class FactsTable implements FactsStore {
    private static final String OF_SOURCE = " where lower(source) = lower(?)";
    private static final String OF_KEYS = " and lower(slug) = any(?)";

    private final CatalogConnection connections;
    private final List<FactsObserver> observers;
    private final Clock clock;

    FactsTable(CatalogConnection connections, @All List<FactsObserver> observers, Clock clock) {
        this.connections = connections;
        this.observers = List.copyOf(observers);
        this.clock = clock;
    }

    /// What is to be written of a repository.
    private record Changed(ListedRepository found, String json, String hash) {}

    @Override
    @Transactional
    public Set<String> keys(String source) {
        SqlStatement select = SqlStatement.of("select lower(slug) from repository_facts" + OF_SOURCE, source);
        return Set.copyOf(connections.call(select::texts));
    }

    @Override
    @Transactional
    public void save(String source, Collection<ListedRepository> found, Collection<String> gone) {
        Map<String, ListedRepository> byKey =
                new LinkedHashMap<>(); // a list that changes between pages can hold one twice
        found.forEach(repository -> byKey.put(repository.key(), repository));
        Set<String> changed = new HashSet<>(gone);
        connections.run(connection -> {
            if (!byKey.isEmpty()) {
                changed.addAll(writeChanged(connection, source, byKey));
            }
            if (!gone.isEmpty()) {
                SqlStatement.of("delete from repository_facts" + OF_SOURCE + OF_KEYS, source, SqlArray.texts(gone))
                        .update(connection);
            }
        });
        if (!changed.isEmpty()) {
            observers.forEach(observer -> observer.factsChanged(changed));
        }
    }

    /// @return the keys of what was written
    private List<String> writeChanged(Connection connection, String source, Map<String, ListedRepository> found)
            throws SQLException {
        Map<String, String> known = hashes(connection, source, found.keySet());
        List<Changed> changed = found.values().stream()
                .map(FactsTable::toWrite)
                .filter(change -> !change.hash().equals(known.get(change.found().key())))
                .toList();
        if (!changed.isEmpty()) {
            Map<String, Long> ids = write(connection, source, changed);
            ManifestTable.write(connection, changed.stream().map(Changed::found).toList(), ids);
        }
        return changed.stream().map(change -> change.found().key()).toList();
    }

    private static Changed toWrite(ListedRepository found) {
        String json = FactsJson.write(found.facts());
        return new Changed(found, json, FactsJson.hashOf(found, json));
    }

    private static Map<String, String> hashes(Connection connection, String source, Collection<String> keys)
            throws SQLException {
        return SqlStatement.of(
                        "select lower(slug), hash from repository_facts" + OF_SOURCE + OF_KEYS,
                        source,
                        SqlArray.texts(keys))
                .byFirst(connection, row -> row.getString(2));
    }

    /// @return the ids of the rows, by key
    private Map<String, Long> write(Connection connection, String source, List<Changed> changed) throws SQLException {
        return SqlStatement.of(
                        """
                        insert into repository_facts (source, slug, facts, hash, observed_at)
                        select ?, slug, facts::jsonb, hash, ? from unnest(?, ?, ?) as written(slug, facts, hash)
                        on conflict (lower(source), lower(slug)) do update set source = excluded.source,
                        slug = excluded.slug, facts = excluded.facts, hash = excluded.hash,
                        observed_at = excluded.observed_at
                        returning lower(slug), id""",
                        source,
                        clock.instant(),
                        texts(changed, change -> change.found().slug()),
                        texts(changed, Changed::json),
                        texts(changed, Changed::hash))
                .byFirst(connection, row -> row.getLong(2));
    }

    private static SqlArray texts(List<Changed> changed, Function<Changed, String> text) {
        return SqlArray.texts(changed.stream().map(text).toList());
    }
}
