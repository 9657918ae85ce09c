package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.Refs;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.github.OrganizationName;
import java.time.Instant;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Pages of the audit trail.
@GraphQLApi
public class AuditGraphQL {
    /// PostgreSQL stores no times far beyond this one.
    private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final AuditTrail trail;
    private final VisibleCatalog visible;

    AuditGraphQL(AuditTrail trail, VisibleCatalog visible) {
        this.trail = trail;
        this.visible = visible;
    }

    @Requires(Permission.CATALOG_AUDIT_READ)
    @Query
    @NonNull
    @Description(
            "Who changed what: entities removed and restored, registrations, rejected scans, service tokens, refusals. "
                    + "Newest first; all given conditions must match.")
    public AuditEntryConnection auditTrail(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("Only of this entity. " + Refs.DESCRIPTION) String ref,
            @Nullable
                    @Description(
                            "Only of this source: folder:<path>, registered, github:<organisation>, service-tokens, "
                                    + "permissions, limits.")
                    String source,
            @Nullable @Description("Only these.") AuditAction action,
            @Nullable @Description("Only what was done then or later.") Instant since) {
        int size = EntityArguments.pageSize(first);
        AuditFilter filter = new AuditFilter(
                ref == null ? null : Refs.parse(TextArguments.checked("ref", ref)),
                source == null ? null : OrganizationName.normalized(TextArguments.checked("source", source)),
                action == null ? null : EnumMirrors.convert(action, AuditEntry.Action.class),
                since == null ? null : checked(since));
        return AuditEntryConnection.of(page(filter, after == null ? null : keyOf(after), size), after != null);
    }

    private AuditPage page(AuditFilter filter, AuditEntry.@Nullable Key start, int size) {
        // One extra entry shows whether a further page exists.
        return visible.isRestricted()
                ? new VisibleEntries((after, count) -> trail.page(filter, after, count), visible::among)
                        .page(start, size)
                : AuditPage.of(trail.page(filter, start, size + 1), size);
    }

    private static AuditEntry.Key keyOf(String after) {
        Cursors.Parts cursor = Cursors.decode("after", AuditEntryConnection.CURSOR_KIND, 2, after);
        return new AuditEntry.Key(cursor.instant(0), cursor.number(1));
    }

    private static Instant checked(Instant since) {
        if (since.isBefore(Instant.EPOCH) || since.isAfter(MAX_TIME)) {
            throw CatalogException.invalidField("since", "must be from 1970 to 9999 but is " + since);
        }
        return since;
    }
}
