package dev.mokuroku.platform.campaign.query;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.adoption.UserFilters;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.usage.publish.PublishedPackages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What deprecating versions of a platform component affects: who uses them, and what depends on those, by relations or
/// by the packages that those publish. Among the entities that the caller may see.
@ApplicationScoped
public class BlastRadius {
    /// From providers to consumers, and from a whole to its parts, as the query impactOf does by default.
    private static final List<String> RELATIONS = List.of(
            RelationType.DEPENDENCY_OF.text(),
            RelationType.PROVIDES_API.text(),
            RelationType.API_CONSUMED_BY.text(),
            RelationType.HAS_PART.text());
    /// Of relations on a path.
    private static final int MAX_DEPTH = 20;

    private static final int MAX_ENTITIES = 10_000;

    private final UserFilters users;
    private final CatalogIndex index;
    private final PlatformComponents components;
    private final PublishedPackages packages;

    BlastRadius(UserFilters users, CatalogIndex index, PlatformComponents components, PublishedPackages packages) {
        this.users = users;
        this.index = index;
        this.components = components;
        this.packages = packages;
    }

    /// An affected entity.
    ///
    /// @param depth 0 for a user of the versions; else the number of relations from the nearest user
    public record Affected(IndexedEntity entity, int depth) {}

    /// @param affected nearest first, then by ref
    /// @param isComplete false if there are more entities, or longer paths, than are read
    public record Result(List<Affected> affected, boolean isComplete) {
        public long users() {
            return affected.stream().filter(one -> one.depth() == 0).count();
        }
    }

    /// @param range of versions in VERS notation
    /// @param condition on the affected entities that are returned; paths may lead over others
    /// @throws dev.mokuroku.platform.version.InvalidRangeException if the text is no range
    public Result of(EntityRef component, String range, EntityFilter condition) {
        Map<EntityRef, Affected> found = new HashMap<>();
        Set<EntityRef> next = new TreeSet<>();
        index.stream(users.versionsIn(UseScope.DECLARED, component, range), entity -> next.add(entity.ref()));
        Set<EntityRef> frontier = next;
        int depth = 0;
        // Who uses the platform component in another version is not affected, also where a user publishes it.
        Predicate<String> own = components
                .find(component)
                .<Predicate<String>>map(known -> known::isPackage)
                .orElse(purl -> false);
        while (!frontier.isEmpty() && depth <= MAX_DEPTH && found.size() < MAX_ENTITIES) {
            Set<EntityRef> following = new HashSet<>();
            Map<EntityRef, IndexedEntity> visible = index.byRefs(frontier);
            for (Map.Entry<EntityRef, IndexedEntity> one : visible.entrySet()) {
                found.put(one.getKey(), new Affected(one.getValue(), depth));
                RELATIONS.forEach(type -> following.addAll(one.getValue().targetsOf(type)));
            }
            packages.usersOf(visible.keySet(), own).values().forEach(following::addAll);
            following.removeAll(found.keySet());
            following.remove(component);
            frontier = following;
            depth++;
        }
        return new Result(matching(found, condition), frontier.isEmpty());
    }

    private List<Affected> matching(Map<EntityRef, Affected> found, EntityFilter condition) {
        Set<EntityRef> matching =
                condition.equals(EntityFilter.EVERYTHING) ? found.keySet() : index.matching(found.keySet(), condition);
        List<Affected> affected = new ArrayList<>(found.values());
        affected.removeIf(one -> !matching.contains(one.entity().ref()));
        affected.sort(Comparator.comparingInt(Affected::depth)
                .thenComparing(one -> one.entity().ref()));
        return affected;
    }
}
