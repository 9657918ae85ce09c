package dev.mokuroku.catalog.audit;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit trail are asked for. Null is no condition; all that are given hold.
///
/// @param since entries of that time and later
public record AuditFilter(
        @Nullable EntityRef entity,
        @Nullable String source,
        AuditEntry.@Nullable Action action,
        @Nullable Instant since) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
