package dev.mokuroku.platform.usage.entity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps the folders of entities up to date. Call within a transaction.
@ApplicationScoped
public class EntityFolders {
    private final EntityFolderTable table;

    EntityFolders(EntityFolderTable table) {
        this.table = table;
    }

    /// What differs from the table.
    ///
    /// @param gone entities that have no folder any more
    public record Change(List<EntityFolder> changed, Set<EntityRef> gone, Set<String> repositories) {
        public boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    /// Compares without writing.
    ///
    /// @param entities all that may have changed
    /// @param found the folders of those that have one
    public Change compare(Collection<EntityRef> entities, Collection<EntityFolder> found) {
        Map<EntityRef, EntityFolder> known =
                table.byEntities(entities).stream().collect(toMap(EntityFolder::entity, identity()));
        List<EntityFolder> changed = found.stream()
                .filter(folder -> !folder.equals(known.get(folder.entity())))
                .toList();
        Set<EntityRef> gone = new HashSet<>(known.keySet());
        found.forEach(folder -> gone.remove(folder.entity()));
        Set<String> repositories = new HashSet<>();
        changed.forEach(folder -> {
            repositories.add(folder.repository());
            EntityFolder before = known.get(folder.entity());
            if (before != null) {
                repositories.add(before.repository());
            }
        });
        gone.forEach(entity -> {
            EntityFolder before = known.get(entity);
            if (before != null) {
                repositories.add(before.repository());
            }
        });
        return new Change(changed, gone, repositories);
    }

    public void write(Change change) {
        table.remove(change.gone());
        table.save(change.changed());
    }

    /// All entities that have a folder.
    public Set<EntityRef> entities() {
        return table.entities();
    }
}
