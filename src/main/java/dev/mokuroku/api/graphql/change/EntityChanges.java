package dev.mokuroku.api.graphql.change;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.catalog.CatalogIdentity;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.VisibleEntities;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of the change feed, with the entities as they are now. Any thread may call.
@Singleton
class EntityChanges {
    /// Pages of the feed that one read scans for matching changes.
    private static final int MAX_PAGES_PER_READ = 20;

    private final RecentChanges feed;
    private final CatalogIndex index;
    private final VisibleEntities visible;
    private final EntityViews views;
    private final String catalogId;

    @Inject
    EntityChanges(
            RecentChanges feed,
            CatalogIndex index,
            VisibleEntities visible,
            EntityViews views,
            CatalogIdentity identity) {
        this(feed, index, visible, views, identity.id());
    }

    private EntityChanges(
            RecentChanges feed, CatalogIndex index, VisibleEntities visible, EntityViews views, String catalogId) {
        this.feed = feed;
        this.index = index;
        this.visible = visible;
        this.views = views;
        this.catalogId = catalogId;
    }

    /// The changes that the caller of the current request sees, for reads that go on after the request.
    EntityChanges ofCurrentCaller() {
        VisibleEntities ofCaller = visible.ofCurrentCaller();
        return new EntityChanges(feed, index.limitedTo(ofCaller), ofCaller, views, catalogId);
    }

    /// @param changes empty if nothing matched
    /// @param end the last scanned sequence
    record Page(List<EntityChange> changes, long end, boolean hasMore) {}

    RecentChanges feed() {
        return feed;
    }

    /// @param after null for the end of the feed
    /// @throws CatalogException `INVALID_INPUT` when it is no cursor of this catalog
    long sequenceOf(@Nullable String after) {
        return after == null
                ? feed.lastSequence()
                : ChangeCursor.parse(after, catalogId).sequence();
    }

    String cursor(long sequence) {
        return ChangeCursor.of(catalogId, sequence).encode();
    }

    /// @throws CatalogException where the feed does not reach: see [RecentChanges#after]
    Page after(long sequence, int size, EntityFilter filter) {
        long end = sequence;
        for (int pages = 0; pages < MAX_PAGES_PER_READ; pages++) {
            List<Change> changes = feed.after(end, size);
            if (changes.isEmpty()) {
                return new Page(List.of(), end, false);
            }
            end = changes.getLast().sequence();
            List<EntityChange> matching = toEntityChange(changes, filter);
            if (!matching.isEmpty()) {
                return new Page(matching, end, end < feed.lastSequence());
            }
        }
        return new Page(List.of(), end, end < feed.lastSequence());
    }

    private List<EntityChange> toEntityChange(List<Change> changes, EntityFilter filter) {
        Map<EntityRef, Change> last = lastOfEach(changes);
        last.keySet().removeIf(ref -> !RefFilter.mayMatch(filter, ref));
        Map<EntityRef, IndexedEntity> entities = index.byRefs(last.keySet(), filter);
        List<EntityChange> entityChanges = new ArrayList<>();
        if (visible.isRestricted()) {
            // What is hidden cannot be told apart from what is removed.
            last.keySet().retainAll(entities.keySet());
        }
        last.forEach((ref, change) -> entityChanges.add(toEntityChange(change, entities.get(ref))));
        return entityChanges;
    }

    private EntityChange toEntityChange(Change change, @Nullable IndexedEntity entity) {
        EntityChangeType type = entity == null
                ? EntityChangeType.REMOVED
                : change.kind() == Change.Kind.CREATED ? EntityChangeType.CREATED : EntityChangeType.UPDATED;
        return new EntityChange(
                cursor(change.sequence()), type, change.ref().toString(), entity == null ? null : views.of(entity));
    }

    /// The last change of each entity, in order; its kind is CREATED if any change of the entity is.
    private static Map<EntityRef, Change> lastOfEach(List<Change> changes) {
        Map<EntityRef, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            Change previous = last.remove(change.ref());
            boolean isNew = previous != null && previous.kind() == Change.Kind.CREATED;
            last.put(
                    change.ref(),
                    isNew ? new Change(change.sequence(), change.ref(), Change.Kind.CREATED, change.at()) : change);
        }
        return last;
    }
}
