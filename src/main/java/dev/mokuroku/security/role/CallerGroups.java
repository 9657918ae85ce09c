package dev.mokuroku.security.role;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/// The groups of users in the catalog, as they are now. Any thread may call; reads the index in memory.
@ApplicationScoped
public class CallerGroups {
    private static final int MAX_CACHED_USERS = 10_000;

    private final CatalogIndex index;
    private final Cache<EntityRef, Groups> cache =
            Caffeine.newBuilder().maximumSize(MAX_CACHED_USERS).build();

    /// @param version of the catalog that they are of
    private record Groups(String version, Set<EntityRef> refs) {}

    public CallerGroups(CatalogIndex index) {
        this.index = index;
    }

    /// The groups of the caller, and the groups above them. Empty for services, and users that the catalog lacks.
    public Set<EntityRef> of(Caller caller) {
        return caller instanceof Caller.User user ? of(user.ref()) : Set.of();
    }

    private Set<EntityRef> of(EntityRef user) {
        CatalogIndex everything = index.everything();
        String version = everything.version();
        Groups known = cache.getIfPresent(user);
        if (known == null || !known.version().equals(version)) {
            known = new Groups(version, read(everything, user));
            cache.put(user, known);
        }
        return known.refs();
    }

    private static Set<EntityRef> read(CatalogIndex index, EntityRef user) {
        Set<EntityRef> groups = new LinkedHashSet<>();
        Deque<EntityRef> next = new ArrayDeque<>();
        index.byRef(user)
                .map(entity -> entity.targetsOf(RelationType.MEMBER_OF.text()))
                .ifPresent(next::addAll);
        while (!next.isEmpty()) {
            EntityRef group = next.remove();
            if (group.kind().equals("group") && groups.add(group)) {
                index.byRef(group)
                        .map((IndexedEntity entity) -> entity.targetsOf(RelationType.CHILD_OF.text()))
                        .ifPresent(next::addAll);
            }
        }
        return Set.copyOf(groups);
    }
}
