package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.Tombstone;
import dev.mokuroku.graphql.schema.EnumMirrors;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("Tombstone")
@Description("The stored remains of a removed entity.")
public record TombstoneView(
        @NonNull @Description("The reference it had: kind:namespace/name.")
        String ref,

        @Id @NonNull @Description("The uid it had.") String uid,
        @NonNull @Description("When it was removed.") Instant removedAt,
        @NonNull @Description("Why it was removed.") EntityRemovalReason reason,

        @NonNull @Description("Who removed it, as the author of an AuditEntry.")
        String removedBy,

        @NonNull @Description("The source that held it.") String source,

        @NonNull @Description("type:target of the file that held it.")
        String location,

        @NonNull @Description("The registered or discovered location that led to that file.")
        String origin,

        @NonNull @Description("The entity keeps its uid if any file defines it again before this time.")
        Instant uidKeptUntil) {
    static TombstoneView of(Tombstone tombstone) {
        return new TombstoneView(
                tombstone.entity().toString(),
                tombstone.uid().toString(),
                tombstone.removedAt(),
                EnumMirrors.convert(tombstone.reason(), EntityRemovalReason.class),
                tombstone.removedBy(),
                tombstone.source(),
                tombstone.location(),
                tombstone.origin(),
                tombstone.uidKeptUntil());
    }
}
