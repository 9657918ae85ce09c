package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the audit trail, the newest first.")
public record AuditEntryConnection(
        @NonNull @Description("The entries of the page, each with its cursor.")
        List<@NonNull AuditEntryEdge> edges,

        @NonNull @Description("The entries of the page.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    /// The kind in this connection's cursors.
    static final String CURSOR_KIND = "audit";

    /// @param hasPrevious whether the page starts after a cursor
    static AuditEntryConnection of(AuditPage page, boolean hasPrevious) {
        List<AuditEntryEdge> edges = page.entries().stream()
                .map(entry -> new AuditEntryEdge(cursor(entry.key()), AuditEntryView.of(entry)))
                .toList();
        PageInfo info = new PageInfo(
                page.hasNext(),
                hasPrevious,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                page.end() == null ? null : cursor(page.end()));
        return new AuditEntryConnection(
                edges, edges.stream().map(AuditEntryEdge::node).toList(), info);
    }

    private static String cursor(AuditEntry.Key key) {
        return Cursors.encode(CURSOR_KIND, key.at(), key.id());
    }
}
