package dev.mokuroku.platform.usage.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table `platform_repository`.
@ApplicationScoped
@Transactional
public class RepositoryTable {
    /// The source of local checkouts.
    public static final String CHECKOUTS = "checkouts";

    private final CatalogConnection connections;
    private final ManifestTable manifests;

    RepositoryTable(CatalogConnection connections, ManifestTable manifests) {
        this.connections = connections;
        this.manifests = manifests;
    }

    private record Head(long id, String slug, ReadStamp stamp) {}

    /// The key of a repository.
    public static String keyOf(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    /// By key; repositories that are not stored are missing.
    public Map<String, StoredRepository> load(Collection<String> keys) {
        SqlStatement select = SqlStatement.of(
                "select key, id, slug, reader_revision, deep_folders from platform_repository where key = any(?)",
                SqlArray.texts(keys));
        Map<String, Head> heads = connections.call(connection -> select.byFirst(
                connection,
                row -> new Head(row.getLong(2), row.getString(3), new ReadStamp(row.getString(4), row.getString(5)))));
        Map<Long, Map<String, StoredRepository.Blob>> files =
                manifests.blobs(heads.values().stream().map(Head::id).toList());
        Map<String, StoredRepository> found = new HashMap<>();
        heads.forEach((key, head) -> found.put(
                key,
                new StoredRepository(head.id(), head.slug(), head.stamp(), files.getOrDefault(head.id(), Map.of()))));
        return found;
    }

    /// What is stored of a repository beside its files.
    ///
    /// @param source in lower case
    /// @param commit at the head, as the listing last showed it; null where none was shown
    public record StoredHead(String source, @Nullable String commit) {}

    /// By key; repositories that are not stored are missing.
    public Map<String, StoredHead> heads(Collection<String> keys) {
        SqlStatement select = SqlStatement.of(
                "select key, source, head_commit from platform_repository where key = any(?)", SqlArray.texts(keys));
        return connections.call(
                connection -> select.byFirst(connection, row -> new StoredHead(row.getString(2), row.getString(3))));
    }

    /// `owner/name` as GitHub writes it, by key; repositories that are not stored are missing.
    public Map<String, String> slugs(Collection<String> keys) {
        SqlStatement select =
                SqlStatement.of("select key, slug from platform_repository where key = any(?)", SqlArray.texts(keys));
        return connections.call(connection -> select.byFirst(connection, row -> row.getString(2)));
    }

    /// Writes only those that changed.
    ///
    /// @param commits by key; repositories that are not stored are ignored
    public void saveHeads(Map<String, String> commits) {
        if (commits.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(commits.keySet());
        SqlStatement update = SqlStatement.of(
                "update platform_repository r set head_commit = head.commit_hash"
                        + " from unnest(?::text[], ?::text[]) as head(key, commit_hash)"
                        + " where r.key = head.key and r.head_commit is distinct from head.commit_hash",
                SqlArray.texts(keys),
                SqlArray.texts(keys.stream().map(commits::get).toList()));
        connections.run(update::update);
    }

    /// Keys of the repositories of a source.
    ///
    /// @param source in lower case
    public Set<String> keys(String source) {
        SqlStatement select = SqlStatement.of("select key from platform_repository where source = ?", source);
        return Set.copyOf(connections.call(select::texts));
    }

    Set<String> sources() {
        return Set.copyOf(connections.call(SqlStatement.of("select distinct source from platform_repository")::texts));
    }

    /// By key.
    Map<String, Long> ids(Collection<String> keys) {
        SqlStatement select =
                SqlStatement.of("select key, id from platform_repository where key = any(?)", SqlArray.texts(keys));
        return connections.call(connection -> select.byFirst(connection, row -> row.getLong(2)));
    }

    /// @return the ids by key
    Map<String, Long> save(String source, Collection<ScannedRepository> scanned) {
        List<ScannedRepository> rows = List.copyOf(scanned);
        SqlStatement insert = SqlStatement.of(
                """
                insert into platform_repository (source, key, slug, reader_revision, deep_folders)
                select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                on conflict (key) do update set source = excluded.source, slug = excluded.slug,
                    reader_revision = excluded.reader_revision, deep_folders = excluded.deep_folders
                returning key, id""",
                source,
                texts(rows, repository -> keyOf(repository.slug())),
                texts(rows, ScannedRepository::slug),
                texts(rows, repository -> repository.stamp().reader()),
                texts(rows, repository -> repository.stamp().deepFolders()));
        return connections.call(connection -> insert.byFirst(connection, row -> row.getLong(2)));
    }

    void delete(Collection<Long> ids) {
        connections.run(
                SqlStatement.of("delete from platform_repository where id = any(?)", SqlArray.longs(ids))::update);
    }

    private static SqlArray texts(List<ScannedRepository> rows, Function<ScannedRepository, String> text) {
        return SqlArray.texts(rows.stream().map(text).toList());
    }
}
