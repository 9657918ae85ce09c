package dev.mokuroku.source.github.access;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.visibility.RepositoryAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which repositories callers may see, by what scans have stored.
@ApplicationScoped
class StoredRepositoryAccess implements RepositoryAccess {
    /// A page of repositories asks several times. The index is behind by about as long.
    private static final Duration MAX_AGE = Duration.ofSeconds(2);
    /// Each holds the names of all repositories that the groups may see.
    private static final int MAX_CACHED_GROUPS = 50;

    private final RepositoryAccessTable table;
    private final RepositoryKeys keys;
    private final Cache<Set<String>, Set<String>> visible = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED_GROUPS)
            .expireAfterWrite(MAX_AGE)
            .build();

    StoredRepositoryAccess(RepositoryAccessTable table, RepositoryKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    @Override
    @Transactional
    public Set<String> visibleTo(Collection<EntityRef> groups) {
        return visible.get(refsOf(groups), table::visibleTo);
    }

    @Override
    @Transactional
    public Set<String> visibleAmong(Collection<String> repositories, Collection<EntityRef> groups) {
        return visibleAmong(repositories, refsOf(groups));
    }

    /// Asks the database each time: it decides about changes.
    @Override
    @Transactional
    public boolean allows(String url, Collection<EntityRef> groups) {
        return keys.ofUrl(url)
                .map(key -> !visibleAmong(List.of(key), refsOf(groups)).isEmpty())
                .orElse(true);
    }

    private Set<String> visibleAmong(Collection<String> repositories, Set<String> groups) {
        Map<String, Set<String>> withAccess = table.groups(repositories);
        Map<String, String> visibilities = table.visibilities(repositories);
        return repositories.stream()
                .filter(slug -> RepositoryAccessTable.PUBLIC.equals(visibilities.get(slug))
                        || !Collections.disjoint(withAccess.getOrDefault(slug, Set.of()), groups))
                .collect(toSet());
    }

    private static Set<String> refsOf(Collection<EntityRef> groups) {
        return groups.stream().map(EntityRef::toString).collect(toSet());
    }
}
