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
import java.util.List;
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

    /// Asks the database each time: it decides about changes.
    @Override
    @Transactional
    public boolean allows(String url, Collection<EntityRef> groups) {
        return keys.ofUrl(url).map(key -> allowsRepository(key, refsOf(groups))).orElse(true);
    }

    private boolean allowsRepository(String key, Set<String> groups) {
        String visibility = table.visibilities(List.of(key)).getOrDefault(key, "");
        return visibility.equals(RepositoryAccessTable.PUBLIC)
                || (!visibility.isEmpty()
                        && table.groups(List.of(key)).getOrDefault(key, Set.of()).stream()
                                .anyMatch(groups::contains));
    }

    private static Set<String> refsOf(Collection<EntityRef> groups) {
        return groups.stream().map(EntityRef::toString).collect(toSet());
    }
}
