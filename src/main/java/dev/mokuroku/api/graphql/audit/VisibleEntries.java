package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.entity.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the audit trail for a caller from whom entities are hidden. A page may have fewer entries than requested
/// although more follow: one read looks at a limited number of entries, and the next read continues after them.
final class VisibleEntries {
    private static final int MAX_PAGES_PER_READ = 50;
    static final int PAGE_SIZE = 200;
    static final int MAX_ENTRIES_PER_READ = MAX_PAGES_PER_READ * PAGE_SIZE;

    private final Trail trail;
    private final Function<Collection<EntityRef>, Predicate<EntityRef>> visible;

    VisibleEntries(Trail trail, Function<Collection<EntityRef>, Predicate<EntityRef>> visible) {
        this.trail = trail;
        this.visible = visible;
    }

    interface Trail {
        /// The entries after this one, the newest first.
        List<AuditEntry> page(AuditEntry.@Nullable Key after, int size);
    }

    AuditPage page(AuditEntry.@Nullable Key after, int size) {
        List<AuditEntry> found = new ArrayList<>();
        AuditEntry.Key position = after;
        for (int pages = 0; pages < MAX_PAGES_PER_READ; pages++) {
            List<AuditEntry> page = trail.page(position, PAGE_SIZE);
            Predicate<EntityRef> isVisible = visible.apply(page.stream()
                    .map(AuditEntry::entity)
                    .filter(Objects::nonNull)
                    .toList());
            page.stream()
                    .filter(entry -> entry.entity() != null && isVisible.test(entry.entity()))
                    .forEach(found::add);
            if (found.size() > size || page.size() < PAGE_SIZE) {
                return AuditPage.of(found, size);
            }
            position = page.getLast().key();
        }
        return new AuditPage(found, true, position);
    }
}
