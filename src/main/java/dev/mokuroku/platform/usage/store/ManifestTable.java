package dev.mokuroku.platform.usage.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.usage.store.StoredRepository.Blob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table `platform_manifest`.
@ApplicationScoped
@Transactional
public class ManifestTable {
    private final CatalogConnection connections;

    ManifestTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// By the id of the repository and the path.
    Map<Long, Map<String, Blob>> blobs(Collection<Long> repositories) {
        SqlStatement select = SqlStatement.of(
                "select repository_id, path, oid, bytes from platform_manifest where repository_id = any(?)",
                SqlArray.longs(repositories));
        Map<Long, Map<String, Blob>> found = new HashMap<>();
        connections.run(connection -> select.list(
                connection,
                row -> found.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .put(row.getString(2), new Blob(row.getString(3), row.getLong(4)))));
        return found;
    }

    /// By path; files whose content is not kept are missing.
    public Map<String, byte[]> contents(long repository) {
        SqlStatement select = SqlStatement.of(
                "select path, content from platform_manifest where repository_id = ? and content is not null",
                repository);
        return connections.call(connection -> select.byFirst(connection, row -> row.getBytes(2)));
    }

    /// By path.
    Map<String, Long> ids(long repository) {
        SqlStatement select =
                SqlStatement.of("select path, id from platform_manifest where repository_id = ?", repository);
        return connections.call(connection -> select.byFirst(connection, row -> row.getLong(2)));
    }

    /// @param ids of the repositories, by key
    void save(Collection<ScannedRepository> scanned, Map<String, Long> ids) {
        List<Long> repositories = new ArrayList<>();
        List<ManifestFile> files = new ArrayList<>();
        for (ScannedRepository repository : scanned) {
            for (ManifestFile file : repository.changed()) {
                repositories.add(ids.get(RepositoryTable.keyOf(repository.slug())));
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            return;
        }
        List<byte @Nullable []> contents = new ArrayList<>();
        files.forEach(file -> contents.add(file.content()));
        SqlStatement insert = SqlStatement.of(
                """
                insert into platform_manifest (repository_id, path, oid, bytes, content)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (repository_id, path) do update set oid = excluded.oid, bytes = excluded.bytes,
                    content = excluded.content""",
                SqlArray.longs(repositories),
                SqlArray.texts(files.stream().map(ManifestFile::path).toList()),
                SqlArray.texts(files.stream().map(ManifestFile::oid).toList()),
                SqlArray.longs(files.stream().map(ManifestFile::bytes).toList()),
                SqlArray.bytes(contents));
        connections.run(insert::update);
    }

    /// Deletes the files of the repository that are not among these.
    void deleteOthers(long repository, Collection<String> paths) {
        connections.run(SqlStatement.of(
                "delete from platform_manifest where repository_id = ? and path <> all(?)",
                repository,
                SqlArray.texts(paths))::update);
    }
}
