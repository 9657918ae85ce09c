package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the audit trail, the newest first.")
public record AuditConnection(
        @NonNull @Description("The entries of the page, each with its cursor.")
        List<@NonNull AuditEdge> edges,

        @NonNull @Description("The entries of the page.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    /// The kind in this connection's cursors.
    static final String CURSOR_KIND = "audit";

    /// @param hasPrevious whether the page starts after a cursor
    static AuditConnection of(List<AuditEntry> page, boolean hasNext, boolean hasPrevious) {
        List<AuditEdge> edges = page.stream()
                .map(entry -> new AuditEdge(cursor(entry.key()), AuditEntryView.of(entry)))
                .toList();
        return new AuditConnection(
                edges,
                edges.stream().map(AuditEdge::node).toList(),
                PageInfo.of(edges.stream().map(AuditEdge::cursor).toList(), hasNext, hasPrevious));
    }

    private static String cursor(AuditEntry.Key key) {
        return new TimeCursor(key.at(), Long.toString(key.id())).encode(CURSOR_KIND);
    }
}
