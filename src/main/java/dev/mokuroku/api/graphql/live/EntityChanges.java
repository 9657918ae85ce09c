package dev.mokuroku.api.graphql.live;

import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.catalog.CatalogIdentity;
import dev.mokuroku.catalog.Change;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of the change feed, with the entities as they are now. Any thread may call.
@Singleton
class EntityChanges {
    /// Pages of the feed that one look goes through for changes that match.
    private static final int MOST_LOOKS = 20;

    private final RecentChanges feed;
    private final CatalogIndex index;
    private final String catalogId;

    EntityChanges(RecentChanges feed, CatalogIndex index, CatalogIdentity identity) {
        this.feed = feed;
        this.index = index;
        this.catalogId = identity.id();
    }

    /// @param changes none where nothing matched
    /// @param end what was looked through
    record Page(List<EntityChange> changes, long end, boolean hasMore) {}

    RecentChanges feed() {
        return feed;
    }

    /// @param since null for the end of the feed
    /// @throws CatalogException `INVALID_INPUT` when it is no cursor of this catalog
    long sequenceOf(@Nullable String since) {
        return since == null
                ? feed.upTo()
                : ChangeCursor.parse(since, catalogId).sequence();
    }

    String cursor(long sequence) {
        return ChangeCursor.of(catalogId, sequence).encode();
    }

    /// @throws CatalogException where the feed does not reach: see [RecentChanges#after]
    Page after(long sequence, int size, EntityFilter filter) {
        long end = sequence;
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Change> changes = feed.after(end, size);
            if (changes.isEmpty()) {
                return new Page(List.of(), end, false);
            }
            end = changes.getLast().sequence();
            List<EntityChange> told = tell(changes, filter);
            if (!told.isEmpty()) {
                return new Page(told, end, end < feed.upTo());
            }
        }
        return new Page(List.of(), end, end < feed.upTo());
    }

    private List<EntityChange> tell(List<Change> changes, EntityFilter filter) {
        Map<EntityRef, Change> last = lastOfEach(changes);
        last.keySet().removeIf(ref -> !RefConditions.mayMatch(filter, ref));
        Map<EntityRef, IndexedEntity> found = index.byRefs(last.keySet(), filter);
        List<EntityChange> told = new ArrayList<>();
        last.forEach((ref, change) -> told.add(tell(change, found.get(ref))));
        return told;
    }

    private EntityChange tell(Change change, @Nullable IndexedEntity entity) {
        EntityChangeType type = entity == null
                ? EntityChangeType.REMOVED
                : change.kind() == Change.Kind.CREATED ? EntityChangeType.CREATED : EntityChangeType.UPDATED;
        return new EntityChange(
                cursor(change.sequence()),
                type,
                change.ref().toString(),
                entity == null ? null : EntityViews.of(entity));
    }

    /// In the order of the last of each; new is what one of them has created.
    private static Map<EntityRef, Change> lastOfEach(List<Change> changes) {
        Map<EntityRef, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            Change before = last.remove(change.ref());
            boolean isNew = before != null && before.kind() == Change.Kind.CREATED;
            last.put(
                    change.ref(),
                    isNew ? new Change(change.sequence(), change.ref(), Change.Kind.CREATED, change.at()) : change);
        }
        return last;
    }
}
