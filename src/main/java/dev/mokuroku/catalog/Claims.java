package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.EntityRelations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may define which ref: the first file to claim one keeps it, later ones contend. When the holder
/// lets go, the eldest contender takes over with the same uid.
final class Claims {
    private final CatalogTables tables;
    private final EntityWrites entities;
    private final ProblemRecord problems;
    private final Instant now;
    private final boolean keepsOrphans;
    private final Map<DescriptorRow, Map<String, ContenderRow>> contending = new HashMap<>();
    private final List<EntityRow> released = new ArrayList<>();
    private final Set<DescriptorRow> orphaned = new HashSet<>();

    Claims(CatalogTables tables, EntityWrites entities, ProblemRecord problems, Instant now, boolean keepsOrphans) {
        this.tables = tables;
        this.entities = entities;
        this.problems = problems;
        this.now = now;
        this.keepsOrphans = keepsOrphans;
    }

    void load(Collection<DescriptorRow> rows) {
        for (ContenderRow row : tables.contenders.ofDescriptors(rows)) {
            contending.computeIfAbsent(row.descriptor, it -> new HashMap<>()).put(row.ref, row);
        }
    }

    /// @return the problem, where another file holds the ref
    Optional<DescriptorProblem> claim(ParsedEntity parsed, DescriptorRow row) {
        EntityRef ref = parsed.entity().ref();
        String json = parsed.entity().json().toString();
        EntityRow holder = entities.holderOf(ref);
        if (holder == null) {
            entities.create(ref, row, json, parsed.relations());
        } else if (sameFile(holder.descriptor, row) && isDeeper(row, holder.descriptor)) {
            contend(ref, holder.json, holder.descriptor);
            entities.update(holder, row, json, parsed.relations());
        } else if (holder.descriptor.equals(row) || Orphans.isOrphan(holder)) {
            entities.update(holder, row, json, parsed.relations());
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

    /// Gives each released ref to its eldest contender, or removes the entity.
    void settle() {
        Map<String, ContenderRow> eldest = new HashMap<>();
        tables.contenders
                .byRefs(released.stream().map(row -> row.ref).toList())
                .forEach(contender -> eldest.putIfAbsent(contender.ref, contender));
        for (EntityRow row : released) {
            ContenderRow heir = eldest.get(row.ref);
            if (heir == null && keepsOrphans) {
                keep(row);
            } else if (heir == null) {
                entities.remove(row);
            } else {
                inherit(row, heir);
            }
        }
    }

    /// Whether an entity that no file describes any more still stands under this one.
    boolean hasOrphans(DescriptorRow row) {
        return orphaned.contains(row);
    }

    private void keep(EntityRow row) {
        String json = Orphans.marked(row.json);
        entities.update(
                row,
                row.descriptor,
                json,
                EntityRelations.of(StoredJson.parse(json)).relations());
        orphaned.add(row.descriptor);
    }

    private void inherit(EntityRow row, ContenderRow heir) {
        Entity entity = StoredJson.parse(heir.json);
        entities.update(
                row, heir.descriptor, heir.json, EntityRelations.of(entity).relations());
        problems.dropConflict(heir.descriptor, row.ref);
        tables.contenders.delete(heir);
    }

    private void contend(EntityRef ref, String json, DescriptorRow row) {
        Map<String, ContenderRow> own = contending.computeIfAbsent(row, it -> new HashMap<>());
        ContenderRow known = own.get(ref.toString());
        if (known == null) {
            ContenderRow added = new ContenderRow(row, ref.toString(), json, now);
            tables.contenders.persist(added);
            own.put(added.ref, added);
        } else {
            known.json = json;
        }
    }

    private void withdraw(DescriptorRow row, String ref) {
        Map<String, ContenderRow> own = contending.get(row);
        ContenderRow gone = own == null ? null : own.remove(ref);
        if (gone != null) {
            tables.contenders.delete(gone);
        }
    }

    /// Of two ways to one file the deeper one tells where its entities come from. In Backstage it is the
    /// one that is walked last, which is that one.
    private static boolean isDeeper(DescriptorRow one, DescriptorRow other) {
        return one.depth > other.depth;
    }

    /// Two sources may read one and the same file, which is no conflict.
    private static boolean sameFile(DescriptorRow one, DescriptorRow other) {
        return one.location.equals(other.location) || one.isSameFile(other);
    }

    private static DescriptorProblem conflict(EntityRef ref, EntityRow holder) {
        String message = "%s is already defined by %s, which keeps it".formatted(ref, holder.descriptor.location);
        return new DescriptorProblem(DescriptorProblem.Kind.CONFLICT, -1, 0, 0, "/metadata/name", message, ref);
    }
}
