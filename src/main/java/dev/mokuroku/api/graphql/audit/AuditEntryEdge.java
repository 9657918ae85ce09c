package dev.mokuroku.api.graphql.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entry of a page.")
public record AuditEntryEdge(
        @NonNull @Description("The entry's cursor; it stays valid while other entries are added.")
        String cursor,

        @NonNull @Description("The entry.") AuditEntryView node) {}
