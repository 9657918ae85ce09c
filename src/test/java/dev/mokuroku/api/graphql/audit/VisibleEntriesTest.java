package dev.mokuroku.api.graphql.audit;

import static dev.mokuroku.api.graphql.audit.VisibleEntries.MAX_ENTRIES_PER_READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisibleEntriesTest {
    private static final int ENTRIES = 2 * MAX_ENTRIES_PER_READ + 500;

    /// Only the oldest entries are visible.
    private final VisibleEntries entries = new VisibleEntries(
            VisibleEntriesTest::newestFirst, refs -> ref -> ref.name().equals("visible"));

    @Test
    void continuesAfterManyHiddenEntries() {
        List<Long> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        AuditEntry.Key end = null;
        boolean hasNext = true;
        while (hasNext) {
            AuditPage page = entries.page(end, 2);
            page.entries().forEach(entry -> ids.add(entry.key().id()));
            sizes.add(page.entries().size());
            end = page.end();
            hasNext = page.hasNext();
        }
        assertThat(ids).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(sizes).containsExactly(0, 0, 2, 2, 1);
    }

    @Test
    void endsWithoutAFurtherPage() {
        AuditPage page = entries.page(key(6), 5);
        assertThat(page.entries()).hasSize(5);
        assertThat(page.hasNext()).isFalse();
        assertThat(entries.page(key(1), 5)).isEqualTo(new AuditPage(List.of(), false, null));
    }

    private static List<AuditEntry> newestFirst(AuditEntry.@Nullable Key after, int size) {
        int start = after == null ? ENTRIES : Math.toIntExact(after.id()) - 1;
        return IntStream.iterate(start, id -> id > 0, id -> id - 1)
                .limit(size)
                .mapToObj(VisibleEntriesTest::entry)
                .toList();
    }

    private static AuditEntry entry(int id) {
        EntityRef ref = EntityRef.parse("component:default/" + (id <= 5 ? "visible" : "hidden"));
        return new AuditEntry(
                key(id), AuditEntry.Action.REMOVED, "a", "registered", ref, null, null, null, null, null, null, null);
    }

    private static AuditEntry.Key key(int id) {
        return new AuditEntry.Key(Instant.EPOCH, id);
    }
}
