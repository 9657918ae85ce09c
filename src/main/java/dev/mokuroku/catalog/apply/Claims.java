package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.catalog.StoredJson;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.kind.EntityRelations;
import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who may define which ref: the first file to claim one keeps it, later ones contend. When the holder
/// lets go, the eldest contender takes over with the same uid.
final class Claims {
    private final CatalogTables tables;
    private final EntityWrites entities;
    private final ProblemWrites problems;
    private final Kinds kinds;
    private final Instant now;
    private final boolean keepsOrphans;
    private final Predicate<String> givenUp;
    private final Map<DescriptorRow, Map<String, ContenderRow>> contending = new HashMap<>();
    private final List<EntityRow> released = new ArrayList<>();
    /// Refs that another file holds than before.
    private final Set<String> handedOver = new HashSet<>();
    private final Set<DescriptorRow> orphaned = new HashSet<>();

    /// @param givenUp whether any file takes over what a source holds
    Claims(
            CatalogTables tables,
            EntityWrites entities,
            ProblemWrites problems,
            Kinds kinds,
            Instant now,
            boolean keepsOrphans,
            Predicate<String> givenUp) {
        this.givenUp = givenUp;
        this.tables = tables;
        this.entities = entities;
        this.problems = problems;
        this.kinds = kinds;
        this.now = now;
        this.keepsOrphans = keepsOrphans;
    }

    void load(Collection<DescriptorRow> rows) {
        for (ContenderRow row : tables.contenders.ofDescriptors(rows)) {
            contending.computeIfAbsent(row.descriptor, _ -> new HashMap<>()).put(row.ref, row);
        }
    }

    /// @return the problem, where another file holds the ref
    Optional<DescriptorProblem> claim(ParsedEntity parsed, DescriptorRow row) {
        EntityRef ref = parsed.entity().ref();
        String json = parsed.entity().json().toString();
        EntityRow holder = entities.holderOf(ref);
        if (holder == null) {
            entities.create(ref, row, json, parsed.relations());
        } else if (isFree(holder, row)) {
            handOver(holder, row, json, parsed.relations());
        } else if (sameFile(holder.descriptor, row) && isDeeper(row, holder.descriptor)) {
            contend(ref, holder.json, holder.descriptor);
            handOver(holder, row, json, parsed.relations());
        } else {
            contend(ref, json, row);
            return sameFile(holder.descriptor, row) ? Optional.empty() : Optional.of(conflict(ref, holder));
        }
        withdraw(row, ref.toString());
        return Optional.empty();
    }

    void release(EntityRow row) {
        released.add(row);
    }

    void withdrawAllOf(DescriptorRow row) {
        withdrawExcept(row, Set.of());
    }

    void withdrawExcept(DescriptorRow row, Set<String> refs) {
        List.copyOf(contending.getOrDefault(row, Map.of()).keySet()).stream()
                .filter(ref -> !refs.contains(ref))
                .forEach(ref -> withdraw(row, ref));
    }

    /// Gives each released ref to its eldest contender, or removes the entity. Then conflicts that stand name
    /// those who hold the refs now.
    void reassignReleased() {
        Map<String, ContenderRow> eldest = new HashMap<>();
        tables.contenders
                .byRefs(released.stream().map(row -> row.ref).toList())
                .forEach(contender -> eldest.putIfAbsent(contender.ref, contender));
        for (EntityRow row : released) {
            ContenderRow successor = eldest.get(row.ref);
            if (successor == null && keepsOrphans) {
                keepAsOrphan(row);
            } else if (successor == null) {
                entities.remove(row);
            } else {
                handOver(row, successor);
            }
        }
        nameNewHolders();
    }

    /// Whether this file keeps an orphan: an entity that no file describes any more.
    boolean hasOrphans(DescriptorRow row) {
        return orphaned.contains(row);
    }

    private void keepAsOrphan(EntityRow row) {
        String json = Orphans.withOrphanAnnotation(row.json);
        entities.update(
                row,
                row.descriptor,
                json,
                EntityRelations.of(StoredJson.parse(json), kinds).relations());
        orphaned.add(row.descriptor);
    }

    private void handOver(EntityRow row, ContenderRow successor) {
        Entity entity = StoredJson.parse(successor.json);
        handOver(
                row,
                successor.descriptor,
                successor.json,
                EntityRelations.of(entity, kinds).relations());
        problems.dropConflict(successor.descriptor, row.ref);
        tables.contenders.delete(successor);
    }

    private void handOver(EntityRow row, DescriptorRow to, String json, Collection<Relation> relations) {
        if (!row.descriptor.equals(to)) {
            handedOver.add(row.ref);
        }
        entities.update(row, to, json, relations);
    }

    /// The conflicts of others name the file that holds the ref now.
    private void nameNewHolders() {
        List<ContenderRow> others = tables.contenders.byRefs(handedOver).stream()
                .filter(contender -> !isHolder(contender))
                .toList();
        problems.loadOthers(
                others.stream().map(contender -> contender.descriptor).toList());
        for (ContenderRow contender : others) {
            EntityRef ref = EntityRef.parse(contender.ref);
            EntityRow holder = entities.holderOf(ref);
            if (holder != null) {
                DescriptorProblem conflict =
                        sameFile(holder.descriptor, contender.descriptor) ? null : conflict(ref, holder);
                problems.replaceConflict(contender.descriptor, ref, conflict);
            }
        }
    }

    private boolean isHolder(ContenderRow contender) {
        EntityRow holder = entities.holderOf(EntityRef.parse(contender.ref));
        return holder != null && holder.descriptor.equals(contender.descriptor);
    }

    private void contend(EntityRef ref, String json, DescriptorRow row) {
        Map<String, ContenderRow> contenders = contending.computeIfAbsent(row, _ -> new HashMap<>());
        ContenderRow known = contenders.get(ref.toString());
        if (known == null) {
            ContenderRow added = new ContenderRow(row, ref.toString(), json, now);
            tables.contenders.persist(added);
            contenders.put(added.ref, added);
        } else {
            known.json = json;
        }
    }

    private void withdraw(DescriptorRow row, String ref) {
        Map<String, ContenderRow> contenders = contending.get(row);
        ContenderRow withdrawn = contenders == null ? null : contenders.remove(ref);
        if (withdrawn != null) {
            tables.contenders.delete(withdrawn);
        }
    }

    private boolean isFree(EntityRow holder, DescriptorRow row) {
        return holder.descriptor.equals(row) || givenUp.test(holder.descriptor.source) || Orphans.isOrphan(holder);
    }

    /// Of two routes to one file the deeper one defines where its entities come from. In Backstage it is the
    /// route that is followed last, which is the deeper one.
    private static boolean isDeeper(DescriptorRow one, DescriptorRow other) {
        return one.depth > other.depth;
    }

    /// Two sources may read one and the same file, which is no conflict.
    private static boolean sameFile(DescriptorRow one, DescriptorRow other) {
        return one.location.equals(other.location) || one.isSameFile(other);
    }

    private static DescriptorProblem conflict(EntityRef ref, EntityRow holder) {
        return DescriptorProblem.conflict(ref, holder.descriptor.location);
    }
}
