package dev.mokuroku.repository;

import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Writes the table `repository_manifest`, within the transaction that writes the facts.
final class ManifestTable {
    private ManifestTable() {}

    /// Arrays of one length: a manifest is at one place of each.
    private record Columns(List<Long> ids, List<String> paths, List<String> oids, List<String> texts) {
        static Columns of(Collection<ListedRepository> found, Map<String, Long> ids) {
            Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (ListedRepository repository : found) {
                Long id = ids.get(repository.key());
                for (RepositoryFacts.Manifest manifest : repository.facts().manifests()) {
                    String text = repository.texts().get(manifest.path());
                    if (id != null && text != null) {
                        columns.add(id, manifest, text);
                    }
                }
            }
            return columns;
        }

        private void add(long id, RepositoryFacts.Manifest manifest, String text) {
            ids.add(id);
            paths.add(manifest.path());
            oids.add(manifest.oid());
            texts.add(text);
        }
    }

    /// These repositories hold these texts and no other. One that is there stays as it is.
    ///
    /// @param ids of the repositories, by key
    static void write(Connection connection, Collection<ListedRepository> found, Map<String, Long> ids)
            throws SQLException {
        Columns columns = Columns.of(found, ids);
        deleteOthers(connection, ids.values(), columns);
        if (!columns.ids().isEmpty()) {
            insert(connection, columns);
        }
    }

    private static void deleteOthers(Connection connection, Collection<Long> ids, Columns columns) throws SQLException {
        SqlStatement.of("""
                        delete from repository_manifest held where repository_id = any(?) and not exists (
                        select 1 from unnest(?, ?) as found(id, path)
                        where found.id = held.repository_id and found.path = held.path)""", SqlArray.longs(ids), SqlArray.longs(columns.ids()), SqlArray.texts(columns.paths()))
                .update(connection);
    }

    private static void insert(Connection connection, Columns columns) throws SQLException {
        SqlStatement.of(
                        """
                        insert into repository_manifest (repository_id, path, oid, text)
                        select * from unnest(?, ?, ?, ?)
                        on conflict (repository_id, path) do update set oid = excluded.oid, text = excluded.text
                        where repository_manifest.oid <> excluded.oid""",
                        SqlArray.longs(columns.ids()),
                        SqlArray.texts(columns.paths()),
                        SqlArray.texts(columns.oids()),
                        SqlArray.texts(columns.texts()))
                .update(connection);
    }
}
