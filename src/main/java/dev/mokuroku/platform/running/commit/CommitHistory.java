package dev.mokuroku.platform.running.commit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.RepositoryTable.StoredHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what a repository declared in the tables of uses and their history. Call within a transaction.
@ApplicationScoped
class CommitHistory {
    /// A scan that changes something gives all that it writes one time and one commit. If rows of one commit disagree,
    /// the state at the commit is not known.
    private static final String TIMES = """
            select u.since from platform_use u join platform_manifest m on m.id = u.manifest_id
                join platform_repository r on r.id = m.repository_id
                where r.key = ? and starts_with(u.commit_oid, ?)
            union select since from platform_past_use where lower(repository) = ? and starts_with(commit_oid, ?)
            union select ended_at from platform_past_use where lower(repository) = ? and starts_with(ended_commit, ?)
            limit 2""";

    private static final String FIRST = """
            select min(since) from (
                select min(u.since) as since from platform_use u join platform_manifest m on m.id = u.manifest_id
                    join platform_repository r on r.id = m.repository_id where r.key = ?
                union all select min(since) from platform_past_use where lower(repository) = ?) as times""";

    private final CatalogConnection connections;
    private final Uses uses;

    CommitHistory(CatalogConnection connections, Uses uses) {
        this.connections = connections;
        this.uses = uses;
    }

    /// What a commit declares, if it is the head that was last scanned, or a scan of it changed something.
    ///
    /// @param head null where the repository is not stored
    Optional<List<DeclaredUse>> at(CommitKey key, @Nullable StoredHead head) {
        if (head != null && head.commit() != null && head.commit().startsWith(key.commit())) {
            return Optional.of(
                    declared(uses.byRepositories(List.of(key.repository())).getOrDefault(key.repository(), List.of())));
        }
        String repository = key.repository();
        String commit = key.commit();
        SqlStatement select = SqlStatement.of(TIMES, repository, commit, repository, commit, repository, commit);
        List<Instant> times = connections.call(
                connection -> select.list(connection, row -> row.getTimestamp(1).toInstant()));
        return times.size() == 1 ? Optional.of(declaredAt(repository, times.getFirst())) : Optional.empty();
    }

    /// What a repository declared at a time, as far as was seen; before the first scan, what the first scan found.
    List<DeclaredUse> at(String repository, Instant time) {
        SqlStatement select = SqlStatement.of(FIRST, repository, repository);
        Instant first = connections
                .call(connection -> select.list(
                        connection,
                        row -> Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant())))
                .getFirst()
                .orElse(time);
        return declaredAt(repository, first.isAfter(time) ? first : time);
    }

    private List<DeclaredUse> declaredAt(String repository, Instant time) {
        return declared(uses.ofRepositoriesAt(List.of(repository), time));
    }

    private static List<DeclaredUse> declared(List<Use> uses) {
        return uses.stream()
                .map(use ->
                        new DeclaredUse(use.path(), use.line(), use.column(), use.purl(), use.scope(), use.version()))
                .toList();
    }
}
