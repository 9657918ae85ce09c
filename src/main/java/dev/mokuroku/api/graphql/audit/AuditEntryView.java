package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.graphql.schema.EnumMirrors;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("AuditEntry")
@Description("An entry of the audit trail.")
public record AuditEntryView(
        @NonNull @Description("When it was done.") Instant at,
        @NonNull @Description("What was done.") AuditAction action,

        @NonNull @Description("The author: user:default/ada, ci, webhook, or source:<source> for a scheduled scan.")
        String author,

        @NonNull
        @Description(
                "The source concerned: folder:<path>, registered, github:<organisation>; service-tokens for a token; "
                        + "permissions or limits for a refusal.")
        String source,

        @Nullable @Description("The entity's reference, kind:namespace/name; null if no entity is concerned.")
        String ref,

        @Nullable @Id @Description("The entity's uid.") String uid,

        @Nullable @Description("Why the entity was removed.")
        EntityRemovalReason reason,

        @Nullable @Description("type:target of the entity's file, or of what was registered.")
        String location,

        @Nullable @Description("The registered or discovered location that led to the entity's file.")
        String origin,

        @Nullable
        @Description("How much was missing in a rejected scan; name, role and id of a service token; "
                + "the permission that a refused caller lacked, or the limit that it exceeded.")
        String message,

        @Nullable @Description("How often the caller was refused within the hour. Null for other actions.")
        Integer count,

        @Nullable
        @Description(
                "The entity keeps its uid if it returns before this time. Null if it has returned or the time has passed.")
        Instant uidKeptUntil) {
    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.key().at(),
                EnumMirrors.convert(entry.action(), AuditAction.class),
                entry.author(),
                entry.source(),
                text(entry.entity()),
                text(entry.uid()),
                entry.reason() == null ? null : EnumMirrors.convert(entry.reason(), EntityRemovalReason.class),
                entry.location(),
                entry.origin(),
                entry.message(),
                entry.count(),
                entry.uidKeptUntil());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
