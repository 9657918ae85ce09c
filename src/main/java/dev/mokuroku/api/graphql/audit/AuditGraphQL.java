package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.api.graphql.Refs;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.github.OrganizationName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Pages of the audit trail.
@GraphQLApi
@GraphQLErrors
public class AuditGraphQL {
    /// PostgreSQL knows no times far beyond.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AuditTrail trail;

    AuditGraphQL(AuditTrail trail) {
        this.trail = trail;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("Who changed what: entities removed and restored, registrations, scans that missed too much. "
            + "The newest first; all conditions that are given hold.")
    public AuditConnection auditTrail(
            @DefaultValue("20") @Description(EntityArguments.FIRST) int first,
            @Nullable @Description(EntityArguments.AFTER) String after,
            @Nullable @Description("Only of this entity. " + Refs.DESCRIPTION) String ref,
            @Nullable @Description("Only of this source: folder:<path>, registered, github:<organisation>.")
                    String source,
            @Nullable @Description("Only these.") AuditAction action,
            @Nullable @Description("Only what was done then or later.") Instant since) {
        int size = EntityArguments.size(first);
        AuditFilter filter = new AuditFilter(
                ref == null ? null : Refs.parse(Texts.checked("ref", ref)),
                source == null ? null : OrganizationName.normalized(Texts.checked("source", source)),
                action == null ? null : action.asked(),
                since == null ? null : checked(since));
        // One more tells whether a page follows.
        List<AuditEntry> found = trail.page(filter, after == null ? null : place(after), size + 1);
        return AuditConnection.of(found.subList(0, Math.min(size, found.size())), found.size() > size, after != null);
    }

    private static AuditEntry.Place place(String after) {
        TimeCursor cursor = TimeCursor.parse(AuditConnection.CURSORS, after);
        return new AuditEntry.Place(cursor.at(), cursor.number());
    }

    private static Instant checked(Instant since) {
        if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) {
            throw CatalogException.invalidInput("since must be from 1970 to 9999 but is " + since);
        }
        return since;
    }
}
