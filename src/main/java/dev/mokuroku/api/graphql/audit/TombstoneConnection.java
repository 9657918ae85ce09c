package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.Tombstone;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of tombstones, the newest first.")
public record TombstoneConnection(
        @NonNull @Description("The tombstones of the page, each with its cursor.")
        List<@NonNull TombstoneEdge> edges,

        @NonNull @Description("The tombstones of the page.") List<@NonNull TombstoneView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    /// The kind in this connection's cursors.
    static final String CURSOR_KIND = "tombstone";

    /// @param hasPrevious whether the page starts after a cursor
    static TombstoneConnection of(List<Tombstone> page, boolean hasNext, boolean hasPrevious) {
        List<TombstoneEdge> edges = page.stream()
                .map(tombstone -> new TombstoneEdge(cursor(tombstone), TombstoneView.of(tombstone)))
                .toList();
        Page<TombstoneEdge, TombstoneView> connection =
                Page.of(edges, TombstoneEdge::cursor, TombstoneEdge::node, hasNext, hasPrevious);
        return new TombstoneConnection(connection.edges(), connection.nodes(), connection.pageInfo());
    }

    private static String cursor(Tombstone tombstone) {
        return Cursors.encode(CURSOR_KIND, tombstone.removedAt(), tombstone.entity());
    }
}
