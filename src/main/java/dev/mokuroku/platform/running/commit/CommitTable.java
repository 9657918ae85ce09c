package dev.mokuroku.platform.running.commit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table `platform_commit`.
@ApplicationScoped
@Transactional
class CommitTable {
    private final CatalogConnection connections;

    CommitTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Commits that are not stored are missing.
    Map<CommitKey, CommitPackages> load(Collection<CommitKey> keys) {
        List<CommitKey> all = List.copyOf(keys);
        SqlStatement select = SqlStatement.of(
                "select repository, commit_hash, packages::text from platform_commit"
                        + " join unnest(?::text[], ?::text[]) as k(repository, commit_hash)"
                        + " using (repository, commit_hash)",
                SqlArray.texts(all.stream().map(CommitKey::repository).toList()),
                SqlArray.texts(all.stream().map(CommitKey::commit).toList()));
        Map<CommitKey, CommitPackages> found = new HashMap<>();
        connections.run(connection -> select.list(
                connection,
                row -> found.put(
                        new CommitKey(row.getString(1), row.getString(2)), CommitPackages.parse(row.getString(3)))));
        return found;
    }

    void save(CommitKey key, CommitPackages packages, Instant now) {
        connections.run(SqlStatement.of(
                "insert into platform_commit (repository, commit_hash, packages, read_at)"
                        + " values (?, ?, ?::jsonb, ?) on conflict (repository, commit_hash)"
                        + " do update set packages = excluded.packages, read_at = excluded.read_at",
                key.repository(),
                key.commit(),
                packages.toJson(),
                now)::update);
    }

    /// Deletes the commits that neither run nor are in the history of deployments, and those that could not be read,
    /// so that they are tried again.
    ///
    /// @param before only those that were read before then
    int deleteUnused(Instant before) {
        SqlStatement delete = SqlStatement.of("""
                delete from platform_commit c where read_at < ? and (packages is null or (
                    not exists (select 1 from platform_running r where r.commit_hash = c.commit_hash)
                    and not exists (select 1 from platform_deployment d where d.commit_hash = c.commit_hash)))""", before);
        return connections.call(delete::update);
    }

    /// What runs from a commit.
    List<String> runningFrom(String commit) {
        SqlStatement select = SqlStatement.of(
                "select distinct component from platform_running where not removed and commit_hash = ?", commit);
        return connections.call(select::texts);
    }
}
