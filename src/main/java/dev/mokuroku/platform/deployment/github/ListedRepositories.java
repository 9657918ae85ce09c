package dev.mokuroku.platform.deployment.github;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The table `platform_deployment_listing`. Repositories are `owner/name` in lower case.
@ApplicationScoped
class ListedRepositories {
    private final CatalogConnection connections;
    private final Clock clock;

    ListedRepositories(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// Those of these repositories that were not listed.
    @Transactional
    List<String> missing(Collection<String> repositories) {
        SqlStatement select = SqlStatement.of(
                "select repository from platform_deployment_listing where repository = any(?)",
                SqlArray.texts(repositories));
        Set<String> listed = new HashSet<>(connections.call(select::texts));
        return repositories.stream()
                .filter(repository -> !listed.contains(repository))
                .sorted()
                .distinct()
                .toList();
    }

    @Transactional
    void add(Collection<String> repositories) {
        SqlStatement insert = SqlStatement.of(
                "insert into platform_deployment_listing (repository, listed_at)"
                        + " select repository, ? from unnest(?) as r(repository) on conflict do nothing",
                clock.instant(),
                SqlArray.texts(repositories));
        int _ = connections.call(insert::update);
    }
}
