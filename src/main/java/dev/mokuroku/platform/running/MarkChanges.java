package dev.mokuroku.platform.running;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.RunningObserver;
import dev.mokuroku.platform.running.commit.CommitReadObserver;
import dev.mokuroku.platform.usage.UsesObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Marks what runs when a report, a scan or a commit that was read may change its uses.
@ApplicationScoped
class MarkChanges implements RunningObserver, UsesObserver, CommitReadObserver {
    private final RunningMarks marks;

    MarkChanges(RunningMarks marks) {
        this.marks = marks;
    }

    @Override
    public void runningChanged(List<RunningChange> changes) {
        Map<Boolean, Set<EntityRef>> targets = changes.stream()
                .collect(partitioningBy(
                        change -> change.before() == null || change.after() == null,
                        mapping(change -> change.target().component(), toSet())));
        targets.forEach((environmentsChanged, refs) -> marks.deployed(refs, environmentsChanged));
    }

    @Override
    public void changed(UsesChange change) {
        marks.mark(change.entities());
    }

    @Override
    public void commitRead(Collection<EntityRef> targets) {
        marks.mark(targets);
    }
}
