package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit trail.
///
/// @param end where the next page starts; null if nothing was read
record AuditPage(List<AuditEntry> entries, boolean hasNext, AuditEntry.@Nullable Key end) {
    /// @param found the entries of the page, and at least one more if a further page exists
    static AuditPage of(List<AuditEntry> found, int size) {
        List<AuditEntry> entries = found.subList(0, Math.min(size, found.size()));
        return new AuditPage(
                entries,
                found.size() > size,
                entries.isEmpty() ? null : entries.getLast().key());
    }
}
