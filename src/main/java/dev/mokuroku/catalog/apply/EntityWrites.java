package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.catalog.RelationTable.Emitted;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The entities of one unit of work as they will be: who holds which ref, and what is to be written.
/// Nothing is written before [#write].
final class EntityWrites {
    private final CatalogTables tables;
    private final Instant now;
    private final RemovalReason reason;
    private final Map<String, EntityRow> holders = new HashMap<>();
    /// Of refs that had an entity lately.
    private final Map<String, UUID> previousUids = new HashMap<>();
    private final List<UUID> restored = new ArrayList<>();
    private final Map<UUID, Collection<Relation>> wantedRelations = new HashMap<>();
    private final Set<UUID> createdUids = new HashSet<>();
    private final Set<EntityRef> changed = new LinkedHashSet<>();
    private final List<EntityRow> removedRows = new ArrayList<>();
    private final Set<EntityRef> created = new LinkedHashSet<>();
    private final Set<EntityRef> removed = new LinkedHashSet<>();
    private int updated;

    /// @param reason of whatever is removed
    EntityWrites(CatalogTables tables, Instant now, RemovalReason reason) {
        this.tables = tables;
        this.now = now;
        this.reason = reason;
    }

    /// Adds loaded rows. Every row that may change has to be added before.
    void addKnown(Collection<EntityRow> rows) {
        rows.forEach(row -> holders.putIfAbsent(row.ref, row));
    }

    /// Prepares creations: a ref without an entity gets its former uid back, if a tombstone keeps it.
    void reclaimUids(Collection<String> refs) {
        previousUids.putAll(tables.tombstones.reclaim(
                refs.stream().filter(ref -> !holders.containsKey(ref)).toList(), now));
    }

    @Nullable
    EntityRow holderOf(EntityRef ref) {
        return holders.get(ref.toString());
    }

    void create(EntityRef ref, DescriptorRow descriptor, String json, Collection<Relation> relations) {
        UUID previousUid = previousUids.remove(ref.toString());
        EntityRow row =
                new EntityRow(previousUid == null ? UUID.randomUUID() : previousUid, ref, descriptor, json, now);
        if (previousUid != null) {
            restored.add(previousUid);
        }
        tables.entities.persist(row);
        holders.put(row.ref, row);
        wantedRelations.put(row.uid, relations);
        createdUids.add(row.uid);
        changed.add(ref);
        created.add(ref);
    }

    /// The same entity, with another content or from another file.
    void update(EntityRow row, DescriptorRow descriptor, String json, Collection<Relation> relations) {
        row.descriptor = descriptor;
        if (row.json.equals(json)) {
            if (descriptor.parentChanged) {
                changed.add(EntityRef.parse(row.ref));
            }
            return;
        }
        row.json = json;
        row.updatedAt = now;
        wantedRelations.put(row.uid, relations);
        changed.add(EntityRef.parse(row.ref));
        updated++;
    }

    /// Publishes a change for entities whose JSON is unchanged, for example because their problems changed.
    void markChanged(Collection<EntityRef> refs) {
        changed.addAll(refs);
    }

    void remove(EntityRow row) {
        holders.remove(row.ref);
        wantedRelations.put(row.uid, List.of());
        removedRows.add(row);
        EntityRef ref = EntityRef.parse(row.ref);
        changed.add(ref);
        removed.add(ref);
    }

    /// Writes entities, relations, the change feed and the audit entries of removals.
    ApplyReport write() {
        if (!wantedRelations.isEmpty()) {
            writeRelations();
        }
        tables.tombstones.create(removedRows.stream().map(row -> row.uid).toList(), reason, now);
        removedRows.forEach(tables.entities::delete);
        tables.tombstones.recordRestored(restored, now);
        tables.changes.append(kinds(), now);
        return new ApplyReport(created.size(), updated, removedRows.size(), 0);
    }

    private Map<EntityRef, Change.Kind> kinds() {
        Map<EntityRef, Change.Kind> kinds = new LinkedHashMap<>();
        changed.forEach(ref -> kinds.put(ref, kindOf(ref)));
        return kinds;
    }

    /// What one file lets go of and another takes over within the same work was there all along.
    private Change.Kind kindOf(EntityRef ref) {
        if (removed.contains(ref)) {
            return holderOf(ref) == null ? Change.Kind.REMOVED : Change.Kind.UPDATED;
        }
        return created.contains(ref) ? Change.Kind.CREATED : Change.Kind.UPDATED;
    }

    private void writeRelations() {
        Map<UUID, Set<Relation>> stored = tables.relations.emittedBy(wantedRelations.keySet().stream()
                .filter(uid -> !createdUids.contains(uid))
                .toList());
        List<Emitted> added = new ArrayList<>();
        List<Emitted> removed = new ArrayList<>();
        wantedRelations.forEach((uid, wanted) -> {
            Set<Relation> before = stored.getOrDefault(uid, Set.of());
            Set<Relation> after = new LinkedHashSet<>(wanted);
            after.stream()
                    .filter(relation -> !before.contains(relation))
                    .forEach(relation -> added.add(new Emitted(uid, relation)));
            before.stream()
                    .filter(relation -> !after.contains(relation))
                    .forEach(relation -> removed.add(new Emitted(uid, relation)));
        });
        tables.relations.delete(removed);
        tables.relations.insert(added);
        removed.forEach(edge -> changed.add(edge.relation().source()));
        added.forEach(edge -> changed.add(edge.relation().source()));
    }
}
