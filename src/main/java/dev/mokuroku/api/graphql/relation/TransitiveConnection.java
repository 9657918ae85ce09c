package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.api.graphql.PageInfo;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.Reach;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TransitiveEntityConnection")
@Description("A page of the entities that relations lead to, the nearest first, then by reference.")
public record TransitiveConnection(
        @NonNull @Description("The entities of the page, each with the way to it.")
        List<@NonNull TransitiveEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many were found, over all pages.") int totalCount,

        @Nullable @Description("Which limit ended the walk, so that there may be more; null where all were found.")
        Cut cut) {
    private static final EntityOrder BY_DEPTH = EntityOrder.by("depth", false);

    /// @param after a cursor of such a connection
    static TransitiveConnection of(Reach reach, int first, @Nullable Cursor after) {
        List<TransitiveEdge> edges = new ArrayList<>();
        int behind = 0;
        for (Reach.Step step : reach.steps()) {
            Cursor cursor = cursorOf(step);
            if (after != null && BY_DEPTH.cursors().compare(cursor, after) <= 0) {
                behind++;
            } else if (edges.size() < first) {
                edges.add(edgeOf(step, cursor));
            }
        }
        boolean more = behind + edges.size() < reach.steps().size();
        return new TransitiveConnection(
                edges,
                edges.stream().map(TransitiveEdge::node).toList(),
                PageInfo.of(edges.stream().map(TransitiveEdge::cursor).toList(), more, after != null),
                reach.steps().size(),
                Cut.of(reach.cut()));
    }

    static @Nullable Cursor cursor(@Nullable String after) {
        return after == null ? null : Cursor.decode(after, BY_DEPTH);
    }

    private static Cursor cursorOf(Reach.Step step) {
        // Padded, so that depths compare as texts.
        return new Cursor(
                List.of("%03d".formatted(step.depth())), step.entity().ref().toString());
    }

    private static TransitiveEdge edgeOf(Reach.Step step, Cursor cursor) {
        return new TransitiveEdge(
                cursor.encode(),
                EntityViews.of(step.entity()),
                step.depth(),
                step.via().toString(),
                step.type());
    }
}
