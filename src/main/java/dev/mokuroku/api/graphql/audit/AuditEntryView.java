package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("AuditEntry")
@Description("That somebody changed something.")
public record AuditEntryView(
        @NonNull @Description("When it was done.") Instant at,
        @NonNull @Description("What was done.") AuditAction action,

        @NonNull
        @Description("Who did it: user:default/ada, ci, webhook, or source:<source> of a scan that nobody asked for.")
        String author,

        @NonNull
        @Description("The source that reads what it is about: folder:<path>, registered, github:<organisation>.")
        String source,

        @Nullable @Description("The entity's reference, kind:namespace/name; null where it is about no entity.")
        String ref,

        @Nullable @Description("The entity's uid.") String uid,

        @Nullable @Description("Why the entity was removed.")
        EntityRemovalReason reason,

        @Nullable @Description("type:target of the entity's file, or of what was registered.")
        String location,

        @Nullable @Description("What was registered or discovered and led to the entity's file.")
        String origin,

        @Nullable @Description("How much a scan missed.") String message,

        @Nullable
        @Description("If the entity is back before, it has its uid again. Null where it is back, or it is too late.")
        Instant uidKeptUntil) {
    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.place().at(),
                AuditAction.of(entry.action()),
                entry.author(),
                entry.source(),
                text(entry.entity()),
                text(entry.uid()),
                entry.reason() == null ? null : EntityRemovalReason.of(entry.reason()),
                entry.location(),
                entry.origin(),
                entry.message(),
                entry.uidKeptUntil());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
