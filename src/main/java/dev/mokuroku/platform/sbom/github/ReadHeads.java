package dev.mokuroku.platform.sbom.github;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/// The table `platform_sbom_head`. Repositories are `owner/name` in lower case.
@ApplicationScoped
class ReadHeads {
    private final CatalogConnection connections;
    private final Clock clock;

    ReadHeads(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// The commit for which GitHub was last asked, by repository.
    @Transactional
    Map<String, String> all() {
        SqlStatement select = SqlStatement.of("select repository, commit_hash from platform_sbom_head");
        return connections.call(connection -> select.byFirst(connection, row -> row.getString(2)));
    }

    @Transactional
    void set(String repository, String commit) {
        SqlStatement upsert = SqlStatement.of("""
                insert into platform_sbom_head (repository, commit_hash, read_at) values (?, ?, ?)
                on conflict (repository) do update set commit_hash = excluded.commit_hash,
                read_at = excluded.read_at""", repository, commit, clock.instant());
        int _ = connections.call(upsert::update);
    }

    /// Forgets the others.
    @Transactional
    void keep(Collection<String> repositories) {
        SqlStatement delete = SqlStatement.of(
                "delete from platform_sbom_head where repository <> all(?)", SqlArray.texts(repositories));
        int _ = connections.call(delete::update);
    }
}
