package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Walks relations breadth first, over one snapshot.
final class ReachReader {
    private final RefLookup lookup;
    private final RefsReader matches;

    ReachReader(Snapshot snapshot) throws IOException {
        this.lookup = new RefLookup(snapshot);
        this.matches = new RefsReader(snapshot, lookup);
    }

    List<Reach> read(List<ReachQuery> queries) throws IOException {
        List<Reach> found = new ArrayList<>();
        for (ReachQuery query : queries) {
            found.add(read(query));
        }
        return found;
    }

    private Reach read(ReachQuery query) throws IOException {
        IndexedEntity start = lookup.entity(query.from());
        List<Reach.Step> walked = new ArrayList<>();
        Set<EntityRef> seen = new HashSet<>(Set.of(query.from()));
        List<IndexedEntity> level = start == null ? List.of() : List.of(start);
        Reach.Cut cut = null;
        for (int depth = 1; cut == null && !level.isEmpty(); depth++) {
            Map<EntityRef, Relation> next = neighbours(level, query.types(), seen);
            if (depth > query.depth()) {
                cut = next.isEmpty() ? null : Reach.Cut.DEPTH;
                break;
            }
            level = new ArrayList<>();
            for (Relation relation : next.values()) {
                if (walked.size() == query.size()) {
                    cut = Reach.Cut.SIZE;
                    break;
                }
                IndexedEntity reached = lookup.entity(relation.target());
                if (reached != null) {
                    seen.add(relation.target());
                    level.add(reached);
                    walked.add(new Reach.Step(reached, depth, relation.source(), relation.type()));
                }
            }
        }
        return new Reach(matching(walked, query), cut);
    }

    /// Those that exist and were not seen, by ref, each with a relation that leads there.
    private Map<EntityRef, Relation> neighbours(List<IndexedEntity> level, Set<String> types, Set<EntityRef> seen)
            throws IOException {
        Map<EntityRef, Relation> next = new TreeMap<>();
        for (IndexedEntity entity : level) {
            for (Relation relation : entity.relations()) {
                EntityRef target = relation.target();
                if (types.contains(relation.type())
                        && !seen.contains(target)
                        && !next.containsKey(target)
                        && lookup.place(target) != null) {
                    next.put(target, relation);
                }
            }
        }
        return next;
    }

    private List<Reach.Step> matching(List<Reach.Step> walked, ReachQuery query) throws IOException {
        List<Reach.Step> matching = new ArrayList<>();
        for (Reach.Step step : walked) {
            RefLookup.@Nullable Place place = lookup.place(step.entity().ref());
            if (place != null && matches.isMatch(query.filter(), place)) {
                matching.add(step);
            }
        }
        return matching;
    }
}
