package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.graphql.paging.PageInfo;
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

/// A page of an entity's relations, in the requested order, then by type and reference.
record RelationConnection(List<RelationEdge> edges, PageInfo pageInfo, int totalCount) {
    /// The index query that a page needs.
    ///
    /// @param byTarget whether all targets must be loaded to filter or sort by them
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
            List<EntityRef> refs = rest(edgesWithoutNodes()).stream()
                    .limit(arguments.first())
                    .map(edge -> EntityRef.parse(edge.targetRef()))
                    .toList();
            return RefsQuery.of(refs, refs.size());
        }

        RelationConnection connection(EntityPage targets, EntityViews views) {
            Map<String, EntityPage.Item> found = new HashMap<>();
            targets.items().forEach(item -> found.put(item.cursor().ref(), item));
            List<RelationEdge> all = byTarget ? edgesOfExisting(found) : edgesWithoutNodes();
            List<RelationEdge> rest = rest(all);
            List<RelationEdge> page = rest.stream()
                    .limit(arguments.first())
                    .map(edge -> complete(edge, found.get(edge.targetRef()), views))
                    .toList();
            List<String> cursors = page.stream()
                    .map(edge -> EntityCursors.encode(edge.cursor()))
                    .toList();
            boolean more = page.size() < rest.size();
            return new RelationConnection(page, PageInfo.of(cursors, more, arguments.after() != null), all.size());
        }

        /// The edges that follow the cursor.
        private List<RelationEdge> rest(List<RelationEdge> all) {
            Cursor after = arguments.after();
            EntityOrder order = orderOf(arguments.order());
            return all.stream()
                    .filter(edge -> after == null || order.cursorComparator().compare(edge.cursor(), after) > 0)
                    .toList();
        }

        private List<RelationEdge> edgesWithoutNodes() {
            return sorted(relations.stream()
                    .map(relation -> edge(relation, List.of(), null))
                    .toList());
        }

        private List<RelationEdge> edgesOfExisting(Map<String, EntityPage.Item> found) {
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
                    .sorted((one, other) -> order.cursorComparator().compare(one.cursor(), other.cursor()))
                    .toList();
        }
    }

    /// Relations may lead to one entity by several types.
    static EntityOrder orderOf(EntityOrder targetOrder) {
        List<EntityOrder.Field> fields = new ArrayList<>(targetOrder.fields());
        fields.add(new EntityOrder.Field("type", false));
        return new EntityOrder(fields, false);
    }

    List<EntityView> nodes() {
        return edges.stream().map(RelationEdge::node).filter(Objects::nonNull).toList();
    }

    private static RelationEdge edge(Relation relation, List<@Nullable String> values, @Nullable EntityView node) {
        List<@Nullable String> cursorValues = new ArrayList<>(values);
        cursorValues.add(relation.type());
        String ref = relation.target().toString();
        return new RelationEdge(new Cursor(cursorValues, ref), relation.type(), ref, node);
    }

    private static RelationEdge complete(RelationEdge edge, EntityPage.@Nullable Item item, EntityViews views) {
        EntityView node = item == null ? null : views.of(item.entity());
        return new RelationEdge(edge.cursor(), edge.type(), edge.targetRef(), node);
    }
}
