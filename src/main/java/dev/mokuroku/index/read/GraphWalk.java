package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Traverses relations breadth first in one snapshot.
final class GraphWalk {
    private final RefLookup lookup;
    private final RefsReader filterMatches;

    GraphWalk(Snapshot snapshot) throws IOException {
        this.lookup = new RefLookup(snapshot);
        this.filterMatches = new RefsReader(snapshot, lookup);
    }

    List<Traversal> read(List<TraversalQuery> queries) throws IOException {
        List<Traversal> traversals = new ArrayList<>();
        for (TraversalQuery query : queries) {
            traversals.add(read(query));
        }
        return traversals;
    }

    private Traversal read(TraversalQuery query) throws IOException {
        IndexedEntity start = lookup.entity(query.from());
        List<Traversal.Step> walked = new ArrayList<>();
        Set<EntityRef> seen = new HashSet<>(Set.of(query.from()));
        List<IndexedEntity> level = start == null ? List.of() : List.of(start);
        Traversal.Truncation truncation = null;
        for (int depth = 1; truncation == null && !level.isEmpty(); depth++) {
            Map<EntityRef, Relation> next = neighbours(level, query.types(), seen);
            if (depth > query.maxDepth()) {
                truncation = next.isEmpty() ? null : Traversal.Truncation.DEPTH;
                break;
            }
            level = new ArrayList<>();
            for (Relation relation : next.values()) {
                if (walked.size() == query.maxEntities()) {
                    truncation = Traversal.Truncation.SIZE;
                    break;
                }
                IndexedEntity reached = lookup.entity(relation.target());
                if (reached != null) {
                    seen.add(relation.target());
                    level.add(reached);
                    walked.add(new Traversal.Step(reached, depth, relation.source(), relation.type()));
                }
            }
        }
        return new Traversal(matching(walked, query), truncation);
    }

    /// The existing targets that were not visited yet, by ref, each with a relation that leads there.
    private Map<EntityRef, Relation> neighbours(List<IndexedEntity> level, Set<String> types, Set<EntityRef> seen)
            throws IOException {
        Map<EntityRef, Relation> next = new TreeMap<>();
        for (IndexedEntity entity : level) {
            for (Relation relation : entity.relations()) {
                EntityRef target = relation.target();
                if (types.contains(relation.type())
                        && !seen.contains(target)
                        && !next.containsKey(target)
                        && lookup.address(target) != null) {
                    next.put(target, relation);
                }
            }
        }
        return next;
    }

    private List<Traversal.Step> matching(List<Traversal.Step> walked, TraversalQuery query) throws IOException {
        List<Traversal.Step> matching = new ArrayList<>();
        for (Traversal.Step step : walked) {
            RefLookup.@Nullable DocAddress address =
                    lookup.address(step.entity().ref());
            if (address != null && filterMatches.isMatch(query.filter(), address)) {
                matching.add(step);
            }
        }
        return matching;
    }
}
