package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.api.graphql.PageInfo;
import dev.mokuroku.catalog.audit.AuditEntry;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the audit trail, the newest first.")
public record AuditConnection(
        @NonNull @Description("The entries of the page, each with its cursor.")
        List<@NonNull AuditEdge> edges,

        @NonNull @Description("The entries of the page.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo) {
    /// What its cursors are of.
    static final String CURSORS = "audit";

    /// @param paged whether the page starts behind a cursor
    static AuditConnection of(List<AuditEntry> page, boolean hasNext, boolean paged) {
        List<AuditEdge> edges = page.stream()
                .map(it -> new AuditEdge(cursor(it.place()), AuditEntryView.of(it)))
                .toList();
        return new AuditConnection(
                edges,
                edges.stream().map(AuditEdge::node).toList(),
                PageInfo.of(edges.stream().map(AuditEdge::cursor).toList(), hasNext, paged));
    }

    private static String cursor(AuditEntry.Place place) {
        return new TimeCursor(place.at(), Long.toString(place.id())).encode(CURSORS);
    }
}
