package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TransitiveEntityConnection")
@Description("A page of the entities that relations reach, nearest first, then by reference.")
public record TransitiveConnection(
        @NonNull @Description("The entities of the page with the path to them.")
        List<@NonNull TransitiveEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many were found, over all pages.") int totalCount,

        @Nullable @Description("The limit that truncated the traversal; null if the result is complete.")
        TraversalLimit truncatedBy) {
    private static final EntityOrder BY_DEPTH = EntityOrder.by("depth", false);

    /// @param after a cursor of such a connection
    static TransitiveConnection of(Traversal traversal, int first, @Nullable Cursor after, EntityViews views) {
        List<TransitiveEdge> edges = new ArrayList<>();
        int skipped = 0;
        for (Traversal.Step step : traversal.steps()) {
            Cursor cursor = cursorOf(step);
            if (after != null && BY_DEPTH.cursorComparator().compare(cursor, after) <= 0) {
                skipped++;
            } else if (edges.size() < first) {
                edges.add(edgeOf(step, cursor, views));
            }
        }
        boolean more = skipped + edges.size() < traversal.steps().size();
        Page<TransitiveEdge, EntityView> page =
                Page.of(edges, TransitiveEdge::cursor, TransitiveEdge::node, more, after != null);
        Traversal.Truncation truncation = traversal.truncation();
        return new TransitiveConnection(
                page.edges(),
                page.nodes(),
                page.pageInfo(),
                traversal.steps().size(),
                truncation == null ? null : EnumMirrors.convert(truncation, TraversalLimit.class));
    }

    static @Nullable Cursor cursor(@Nullable String after) {
        return after == null ? null : EntityCursors.decode(after, BY_DEPTH);
    }

    private static Cursor cursorOf(Traversal.Step step) {
        // Padded, so that depths compare as texts.
        return new Cursor(
                List.of("%03d".formatted(step.depth())), step.entity().ref().toString());
    }

    private static TransitiveEdge edgeOf(Traversal.Step step, Cursor cursor, EntityViews views) {
        return new TransitiveEdge(
                EntityCursors.encode(cursor),
                views.of(step.entity()),
                step.depth(),
                step.via().toString(),
                step.type());
    }
}
