package dev.mokuroku.catalog;

import dev.mokuroku.catalog.RelationTable.Emitted;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, EntityRow> holders = new HashMap<>();
    private final Map<UUID, Collection<Relation>> wantedRelations = new HashMap<>();
    private final Set<EntityRef> changed = new LinkedHashSet<>();
    private final List<EntityRow> removedRows = new ArrayList<>();
    private int created;
    private int updated;

    EntityWrites(CatalogTables tables, Instant now) {
        this.tables = tables;
        this.now = now;
    }

    /// Makes these rows known. Every row that may be touched must be.
    void know(Collection<EntityRow> rows) {
        rows.forEach(row -> holders.putIfAbsent(row.ref, row));
    }

    @Nullable
    EntityRow holderOf(EntityRef ref) {
        return holders.get(ref.toString());
    }

    void create(EntityRef ref, DescriptorRow descriptor, String json, Collection<Relation> relations) {
        EntityRow row = new EntityRow(ref, descriptor, json, now);
        tables.entities.persist(row);
        holders.put(row.ref, row);
        wantedRelations.put(row.uid, relations);
        changed.add(ref);
        created++;
    }

    /// The same entity, with another content or from another file.
    void update(EntityRow row, DescriptorRow descriptor, String json, Collection<Relation> relations) {
        row.descriptor = descriptor;
        if (row.json.equals(json)) {
            if (descriptor.moved) {
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

    /// These are told otherwise, though they read the same.
    void touch(Collection<EntityRef> refs) {
        changed.addAll(refs);
    }

    void remove(EntityRow row) {
        holders.remove(row.ref);
        wantedRelations.put(row.uid, List.of());
        removedRows.add(row);
        changed.add(EntityRef.parse(row.ref));
    }

    /// Writes entities, relations and the change feed.
    ApplyReport write() {
        if (!wantedRelations.isEmpty()) {
            writeRelations();
        }
        removedRows.forEach(tables.entities::delete);
        tables.changes.append(changed, now);
        return new ApplyReport(created, updated, removedRows.size(), 0);
    }

    private void writeRelations() {
        Map<UUID, Set<Relation>> stored = tables.relations.emittedBy(wantedRelations.keySet());
        List<Emitted> added = new ArrayList<>();
        List<Emitted> gone = new ArrayList<>();
        wantedRelations.forEach((uid, wanted) -> {
            Set<Relation> before = stored.getOrDefault(uid, Set.of());
            Set<Relation> after = new LinkedHashSet<>(wanted);
            after.stream().filter(it -> !before.contains(it)).forEach(it -> added.add(new Emitted(uid, it)));
            before.stream().filter(it -> !after.contains(it)).forEach(it -> gone.add(new Emitted(uid, it)));
        });
        tables.relations.delete(gone);
        tables.relations.insert(added);
        gone.forEach(edge -> changed.add(edge.relation().source()));
        added.forEach(edge -> changed.add(edge.relation().source()));
    }
}
