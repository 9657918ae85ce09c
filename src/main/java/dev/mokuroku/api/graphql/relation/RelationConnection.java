package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.api.graphql.PageInfo;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page of an entity's relations: in the order that was asked for, then by type and by reference.
record RelationConnection(List<RelationEdge> edges, PageInfo pageInfo, int totalCount) {
    /// What is asked of the index before there is a page.
    ///
    /// @param byTarget whether all targets must be known: to be chosen from or ordered by
    record Plan(List<Relation> relations, EntityArguments arguments, boolean byTarget) {
        static Plan of(List<Relation> relations, EntityArguments arguments) {
            boolean byTarget = !arguments.filter().equals(EntityFilter.EVERYTHING)
                    || !arguments.order().fields().isEmpty();
            return new Plan(relations, arguments, byTarget);
        }

        RefsQuery query() {
            if (byTarget) {
                List<EntityRef> refs = relations.stream().map(Relation::target).toList();
                return new RefsQuery(refs, arguments.filter(), arguments.order(), refs.size(), null);
            }
            List<EntityRef> refs = page(bare()).stream()
                    .map(edge -> EntityRef.parse(edge.targetRef()))
                    .toList();
            return RefsQuery.of(refs, refs.size());
        }

        RelationConnection connection(EntityPage targets) {
            Map<String, EntityPage.Item> found = new HashMap<>();
            targets.items().forEach(item -> found.put(item.cursor().ref(), item));
            List<RelationEdge> all = byTarget ? known(found) : bare();
            List<RelationEdge> page = page(all).stream()
                    .map(edge -> complete(edge, found.get(edge.targetRef())))
                    .toList();
            List<String> cursors =
                    page.stream().map(edge -> edge.cursor().encode()).toList();
            boolean more = !page.isEmpty()
                    && !all.getLast().cursor().equals(page.getLast().cursor());
            return new RelationConnection(page, PageInfo.of(cursors, more, arguments.after() != null), all.size());
        }

        private List<RelationEdge> page(List<RelationEdge> all) {
            Cursor after = arguments.after();
            EntityOrder order = orderOf(arguments.order());
            return all.stream()
                    .filter(edge -> after == null || order.cursors().compare(edge.cursor(), after) > 0)
                    .limit(arguments.first())
                    .toList();
        }

        private List<RelationEdge> bare() {
            return sorted(
                    relations.stream().map(it -> edge(it, List.of(), null)).toList());
        }

        private List<RelationEdge> known(Map<String, EntityPage.Item> found) {
            List<RelationEdge> edges = new ArrayList<>();
            for (Relation relation : relations) {
                EntityPage.Item item = found.get(relation.target().toString());
                if (item != null) {
                    edges.add(edge(relation, item.cursor().values(), null));
                }
            }
            return sorted(edges);
        }

        private List<RelationEdge> sorted(List<RelationEdge> edges) {
            EntityOrder order = orderOf(arguments.order());
            return edges.stream()
                    .sorted((one, other) -> order.cursors().compare(one.cursor(), other.cursor()))
                    .toList();
        }
    }

    /// Relations may lead to one entity by several types.
    static EntityOrder orderOf(EntityOrder ofTargets) {
        List<EntityOrder.Field> fields = new ArrayList<>(ofTargets.fields());
        fields.add(new EntityOrder.Field("type", false));
        return new EntityOrder(fields, false);
    }

    List<EntityView> nodes() {
        return edges.stream().map(RelationEdge::node).filter(Objects::nonNull).toList();
    }

    private static RelationEdge edge(Relation relation, List<@Nullable String> values, @Nullable EntityView node) {
        List<@Nullable String> place = new ArrayList<>(values);
        place.add(relation.type());
        String ref = relation.target().toString();
        return new RelationEdge(new Cursor(place, ref), relation.type(), ref, node);
    }

    private static RelationEdge complete(RelationEdge edge, EntityPage.@Nullable Item item) {
        EntityView node = item == null ? null : EntityViews.of(item.entity());
        return new RelationEdge(edge.cursor(), edge.type(), edge.targetRef(), node);
    }
}
