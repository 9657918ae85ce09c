package dev.mokuroku.platform.running;

import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.running.match.RunningUse;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes running uses, and publishes the terms of the entities for whom something changed. Rows that stay the same are
/// not written. Call within a transaction, after `WriterLock.take`.
@ApplicationScoped
class RunningWriter {
    private final RunningUseTable table;
    private final ChangeLog changes;
    private final MeterRegistry meters;
    private final Clock clock;

    RunningWriter(RunningUseTable table, ChangeLog changes, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param targets what was deployed, all of whose uses are these
    /// @param moved targets whose environments changed
    /// @return whether terms were published
    boolean replace(Collection<EntityRef> targets, Collection<RunningUse> current, Set<EntityRef> moved) {
        return write(table.ofTargets(targets), current, moved);
    }

    /// @param before the stored uses that these replace
    boolean replace(List<RunningUse> before, Collection<RunningUse> current) {
        return write(before, current, Set.of());
    }

    private boolean write(List<RunningUse> stored, Collection<RunningUse> current, Set<EntityRef> moved) {
        Set<RunningUse> before = new HashSet<>(stored);
        Set<RunningUse> after = new HashSet<>(current);
        List<RunningUse> removed =
                before.stream().filter(use -> !after.contains(use)).toList();
        List<RunningUse> added =
                after.stream().filter(use -> !before.contains(use)).toList();
        table.write(removed, added);
        meters.counter("mokuroku.platform.running.changed").increment(Math.max(removed.size(), added.size()));
        Set<EntityRef> changed = new HashSet<>(moved);
        removed.forEach(use -> changed.add(use.entity()));
        added.forEach(use -> changed.add(use.entity()));
        changes.publishTermsChanged(changed, clock.instant());
        return !changed.isEmpty();
    }
}
