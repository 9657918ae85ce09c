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
    private final Cache<Caller.User, Groups> cache =
            Caffeine.newBuilder().maximumSize(MAX_CACHED_USERS).build();

    /// @param version of the catalog that they are of
    private record Groups(String version, Set<EntityRef> refs) {}

    public CallerGroups(CatalogIndex index) {
        this.index = index;
    }

    /// The groups of the caller, and the groups above them. For a user whom the catalog does not know,
    /// those that an OpenID provider named. Empty for services.
    public Set<EntityRef> of(Caller caller) {
        return caller instanceof Caller.User user ? of(user) : Set.of();
    }

    private Set<EntityRef> of(Caller.User user) {
        CatalogIndex everything = index.everything();
        String version = everything.version();
        Groups known = cache.getIfPresent(user);
        if (known == null || !known.version().equals(version)) {
            known = new Groups(version, read(everything, user));
            cache.put(user, known);
        }
        return known.refs();
    }

    private static Set<EntityRef> read(CatalogIndex index, Caller.User user) {
        Set<EntityRef> groups = new LinkedHashSet<>();
        Deque<EntityRef> next = new ArrayDeque<>();
        index.byRef(user.ref())
                .map(entity -> entity.targetsOf(RelationType.MEMBER_OF.text()))
                .ifPresentOrElse(next::addAll, () -> next.addAll(user.claimedGroups()));
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
