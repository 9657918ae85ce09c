package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.api.graphql.PageInfo;
import dev.mokuroku.catalog.audit.Tombstone;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of tombstones, the newest first.")
public record TombstoneConnection(
        @NonNull @Description("The tombstones of the page, each with its cursor.")
        List<@NonNull TombstoneEdge> edges,

        @NonNull @Description("The tombstones of the page.") List<@NonNull TombstoneView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo) {
    /// What its cursors are of.
    static final String CURSORS = "tombstone";

    /// @param paged whether the page starts behind a cursor
    static TombstoneConnection of(List<Tombstone> page, boolean hasNext, boolean paged) {
        List<TombstoneEdge> edges = page.stream()
                .map(it -> new TombstoneEdge(cursor(it), TombstoneView.of(it)))
                .toList();
        return new TombstoneConnection(
                edges,
                edges.stream().map(TombstoneEdge::node).toList(),
                PageInfo.of(edges.stream().map(TombstoneEdge::cursor).toList(), hasNext, paged));
    }

    private static String cursor(Tombstone tombstone) {
        return new TimeCursor(tombstone.removedAt(), tombstone.entity().toString()).encode(CURSORS);
    }
}
