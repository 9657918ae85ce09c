package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.catalog.feed.FeedPosition;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// The catalog's side of the index, in memory.
public final class FakeCatalog implements ChangeFeed, StoredEntities {
    private final Map<EntityRef, StoredEntity> entities = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long sequence;
    private boolean failing;
    private Instant at = Instant.EPOCH;

    /// @param spec JSON
    public void put(String ref, String spec, Relation... relations) {
        putSilently(ref, spec, relations);
        changes.add(new Change(++sequence, EntityRef.parse(ref), Change.Kind.UPDATED, at));
    }

    void putBelow(String ref, String parent) {
        put(ref, "{}");
        StoredEntity bare = entities.get(EntityRef.parse(ref));
        entities.put(
                bare.ref(),
                new StoredEntity(bare.uid(), bare.ref(), bare.json(), List.of(), List.of(), EntityRef.parse(parent)));
    }

    void put(Entity entity) {
        put(entity, List.of());
    }

    public void put(Entity entity, List<Relation> relations) {
        EntityRef ref = entity.ref();
        entities.put(ref, new StoredEntity(uidOf(ref), ref, entity.json().toString(), relations, List.of(), null));
        changes.add(new Change(++sequence, ref, Change.Kind.UPDATED, at));
    }

    public static UUID uidOf(EntityRef ref) {
        return UUID.nameUUIDFromBytes(ref.toString().getBytes(StandardCharsets.UTF_8));
    }

    void termsChanged(String ref) {
        changes.add(new Change(++sequence, EntityRef.parse(ref), Change.Kind.TERMS_CHANGED, at));
    }

    public void remove(String ref) {
        removeSilently(ref);
        changes.add(new Change(++sequence, EntityRef.parse(ref), Change.Kind.REMOVED, at));
    }

    /// Without a word in the feed, as no writer does.
    void putSilently(String ref, String spec, Relation... relations) {
        EntityRef parsed = EntityRef.parse(ref);
        String json = """
                {"apiVersion":"backstage.io/v1alpha1","kind":"%s","metadata":{"name":"%s","namespace":"%s",\
                "title":"The %s"},"spec":%s}""".formatted(parsed.kind(), parsed.name(), parsed.namespace(), parsed.name(), spec);
        UUID uid = UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8));
        entities.put(parsed, new StoredEntity(uid, parsed, json, List.of(relations), List.of(), null));
    }

    public void removeSilently(String ref) {
        entities.remove(EntityRef.parse(ref));
    }

    /// As a standby that is promoted, and had not received the newest changes: their sequences are given again.
    public void loseChanges(int count) {
        changes.subList(changes.size() - count, changes.size()).clear();
        sequence -= count;
        at = at.plusSeconds(1);
    }

    void trim() {
        changes.subList(0, changes.size() - 1).clear();
    }

    @Override
    public List<Change> after(long held, int limit) {
        return changes.stream()
                .filter(change -> change.sequence() > held)
                .limit(limit)
                .toList();
    }

    @Override
    public long newest() {
        return sequence;
    }

    @Override
    public long oldestResumable() {
        return changes.isEmpty() ? 0 : changes.getFirst().sequence() - 1;
    }

    @Override
    public List<StoredEntity> load(Collection<EntityRef> refs) {
        return refs.stream().map(entities::get).filter(Objects::nonNull).toList();
    }

    /// Whether [#readAll] ends after its first entity.
    void failHalfWay(boolean fail) {
        failing = fail;
    }

    @Override
    public FeedPosition readAll(int batchSize, Consumer<List<StoredEntity>> batch) {
        if (failing) {
            batch.accept(entities.values().stream().limit(1).toList());
            throw new IllegalStateException("PostgreSQL is gone");
        }
        batch.accept(List.copyOf(entities.values()));
        return changes.isEmpty() ? FeedPosition.START : FeedPosition.of(changes.getLast());
    }
}
