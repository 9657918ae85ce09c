package dev.mokuroku.scorecard.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What belongs to groups, systems and domains through the tree, among what the caller may see.
@ApplicationScoped
public class ContainedEntities {
    private static final int MAX_DEPTH = 20;
    /// Containers in one tree; the rest is left out.
    private static final int MAX_CONTAINERS = 2_000;

    private static final EntityFilter GROUPS = EntityFilter.is("kind", "group");
    private static final EntityFilter CONTAINERS =
            new EntityFilter.In("kind", List.of("domain", "system", "component"));

    private final CatalogIndex index;

    ContainedEntities(CatalogIndex index) {
        this.index = index;
    }

    /// For each group the condition on what is owned by it or by a group below it, in the order given.
    public Map<EntityRef, EntityFilter> ownedBelow(List<EntityRef> groups) {
        return conditions(groups, RelationType.PARENT_OF, GROUPS, RelationType.OWNED_BY);
    }

    /// As [#ownedBelow], of one group.
    public EntityFilter ownedBelow(EntityRef group) {
        return ownedBelow(List.of(group)).getOrDefault(group, EntityFilter.EVERYTHING);
    }

    /// The entities owned by the group or by a group below it.
    public List<EntityRef> refsOwnedBelow(EntityRef group) {
        List<EntityRef> refs = new ArrayList<>();
        index.stream(ownedBelow(group), entity -> refs.add(entity.ref()));
        return refs;
    }

    /// For each system or domain the condition on its parts, and on their parts.
    public Map<EntityRef, EntityFilter> partsBelow(List<EntityRef> containers) {
        return conditions(containers, RelationType.HAS_PART, CONTAINERS, RelationType.PART_OF);
    }

    private Map<EntityRef, EntityFilter> conditions(
            List<EntityRef> roots, RelationType down, EntityFilter followed, RelationType member) {
        List<TraversalQuery> queries = roots.stream()
                .map(root -> new TraversalQuery(root, Set.of(down.text()), followed, MAX_DEPTH, MAX_CONTAINERS))
                .toList();
        List<Traversal> found = index.traverse(queries);
        String key = "relations." + member.text().toLowerCase(Locale.ROOT);
        Map<EntityRef, EntityFilter> conditions = new LinkedHashMap<>();
        for (int i = 0; i < roots.size(); i++) {
            List<String> containers = Stream.concat(
                            Stream.of(roots.get(i)),
                            found.get(i).steps().stream()
                                    .map(step -> step.entity().ref()))
                    .map(EntityRef::toString)
                    .toList();
            conditions.put(roots.get(i), new EntityFilter.In(key, containers));
        }
        return conditions;
    }
}
