package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Writes uses and the relations to what is used, and publishes the terms of the entities for whom something changed.
/// Rows that stay the same are not written. Call within a transaction, after `WriterLock.take`.
@ApplicationScoped
class ComponentUseWriter {
    private final ComponentUseTable table;
    private final UseRelations relations;
    private final ChangeLog changes;
    private final Clock clock;

    ComponentUseWriter(ComponentUseTable table, UseRelations relations, ChangeLog changes, Clock clock) {
        this.table = table;
        this.relations = relations;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param old the stored uses that these replace
    void write(Collection<ComponentUse> old, Collection<ComponentUse> current) {
        Set<ComponentUse> before = new HashSet<>(old);
        Set<ComponentUse> after = new HashSet<>(current);
        if (!before.equals(after)) {
            table.replace(before, after);
            Set<EntityRef> changed = changed(before, after);
            // One change of the feed is enough: it makes the index ask for the terms, too.
            changed.removeAll(relations.change(before, after));
            changes.publishTermsChanged(changed, clock.instant());
        }
    }

    void followSetting() {
        relations.followSetting(table);
    }

    private static Set<EntityRef> changed(Set<ComponentUse> before, Set<ComponentUse> after) {
        return Stream.concat(
                        before.stream().filter(use -> !after.contains(use)),
                        after.stream().filter(use -> !before.contains(use)))
                .map(ComponentUse::entity)
                .collect(toSet());
    }
}
