package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.catalog.KnownFile;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a plan: rows, relations, tombstones with their audit entries, and the change feed. For one plan.
final class PlanWriter {
    private final CatalogTables tables;
    private final LoadedRows rows;
    private final Instant now;
    private final RemovalReason reason;
    private final Map<EntityRef, Change.Kind> changes = new LinkedHashMap<>();
    private final Map<UUID, Collection<Relation>> relations = new HashMap<>();
    private final Set<UUID> created = new HashSet<>();
    private final List<UUID> restored = new ArrayList<>();
    private final List<EntityRow> removed = new ArrayList<>();
    private final List<DescriptorRow> deletedFiles = new ArrayList<>();
    private int updated;

    /// @param reason of whatever is removed
    PlanWriter(CatalogTables tables, LoadedRows rows, Instant now, RemovalReason reason) {
        this.tables = tables;
        this.rows = rows;
        this.now = now;
        this.reason = reason;
    }

    ApplyReport write(Plan plan) {
        Map<String, UUID> formerUids = reclaimUids(plan);
        plan.steps().forEach(step -> write(step, formerUids));
        plan.republished().forEach(ref -> changes.putIfAbsent(ref, Change.Kind.UPDATED));
        if (!relations.isEmpty()) {
            writeRelations();
        }
        tables.tombstones.create(removed.stream().map(row -> row.uid).toList(), reason, now);
        removed.forEach(tables.entities::delete);
        tables.tombstones.recordRestored(restored, now);
        tables.changes.append(changes, now);
        deletedFiles.forEach(tables.descriptors::delete);
        return new ApplyReport(created.size(), updated, removed.size(), plan.openProblems());
    }

    /// A ref without an entity gets its former uid back, if a tombstone keeps it.
    private Map<String, UUID> reclaimUids(Plan plan) {
        List<String> refs = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            if (step instanceof Plan.CreateEntity create) {
                refs.add(create.ref().toString());
            }
        }
        return tables.tombstones.reclaim(refs, now);
    }

    private void write(Plan.Step step, Map<String, UUID> formerUids) {
        switch (step) {
            case Plan.CreateEntity create ->
                create(create, formerUids.get(create.ref().toString()));
            case Plan.UpdateEntity update -> update(update.ref(), update.entity());
            case Plan.MoveEntity move -> rows.entity(move.ref()).descriptor = rows.descriptor(move.holder());
            case Plan.RemoveEntity(EntityRef ref) -> remove(ref);
            case Plan.PutContender(Known.Contender contender) -> put(contender);
            case Plan.WithdrawContender gone ->
                tables.contenders.delete(Objects.requireNonNull(rows.contender(gone.file(), gone.ref())));
            case Plan.OpenProblem opened ->
                tables.problems.persist(
                        new ProblemRow(rows.descriptor(opened.file()), opened.problem(), opened.since()));
            case Plan.CloseProblem closed -> tables.problems.delete(rows.problem(closed.file(), closed.problem()));
            case Plan.OutdateFile(ClaimingFile file) -> rows.descriptor(file).version = KnownFile.OUTDATED;
            case Plan.DeleteFile(ClaimingFile file) -> deletedFiles.add(rows.descriptor(file));
        }
    }

    private void create(Plan.CreateEntity create, @Nullable UUID formerUid) {
        UUID uid = formerUid == null ? UUID.randomUUID() : formerUid;
        Known.Holding entity = create.entity();
        tables.entities.persist(new EntityRow(uid, create.ref(), rows.descriptor(entity.file()), entity.json(), now));
        if (formerUid != null) {
            restored.add(formerUid);
        }
        relations.put(uid, entity.relations());
        created.add(uid);
        changes.put(create.ref(), Change.Kind.CREATED);
    }

    private void update(EntityRef ref, Known.Holding entity) {
        EntityRow row = rows.entity(ref);
        row.descriptor = rows.descriptor(entity.file());
        row.json = entity.json();
        row.updatedAt = now;
        relations.put(row.uid, entity.relations());
        changes.put(ref, Change.Kind.UPDATED);
        updated++;
    }

    private void put(Known.Contender contender) {
        ContenderRow row = rows.contender(contender.file(), contender.ref());
        if (row == null) {
            row = new ContenderRow(
                    rows.descriptor(contender.file()), contender.ref().toString());
        }
        row.json = contender.json();
        row.since = contender.since();
        tables.contenders.persist(row);
    }

    private void remove(EntityRef ref) {
        EntityRow row = rows.entity(ref);
        relations.put(row.uid, List.of());
        removed.add(row);
        changes.put(ref, Change.Kind.REMOVED);
    }

    /// What starts at another entity changes that entity too.
    private void writeRelations() {
        Map<UUID, Set<Relation>> stored = tables.relations.emittedBy(relations.keySet().stream()
                .filter(uid -> !created.contains(uid))
                .toList());
        List<Emitted> added = new ArrayList<>();
        List<Emitted> dropped = new ArrayList<>();
        relations.forEach((uid, wanted) -> {
            Set<Relation> before = stored.getOrDefault(uid, Set.of());
            Set<Relation> after = new LinkedHashSet<>(wanted);
            after.stream()
                    .filter(relation -> !before.contains(relation))
                    .forEach(relation -> added.add(new Emitted(uid, relation)));
            before.stream()
                    .filter(relation -> !after.contains(relation))
                    .forEach(relation -> dropped.add(new Emitted(uid, relation)));
        });
        tables.relations.delete(dropped);
        tables.relations.insert(added);
        dropped.forEach(edge -> changes.putIfAbsent(edge.relation().source(), Change.Kind.UPDATED));
        added.forEach(edge -> changes.putIfAbsent(edge.relation().source(), Change.Kind.UPDATED));
    }
}
