package dev.mokuroku.platform.running;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.running.match.RunningMatch;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Computes the running uses of a batch of marks.
@ApplicationScoped
@Transactional
class RunningTransaction {
    /// Other writers of the catalog wait for one transaction.
    private static final int BATCH_SIZE = 200;

    private final RunningMarks marks;
    private final RunningVersions running;
    private final RunningMatch match;
    private final KnownComponents components;
    private final RunningWriter writer;
    private final WriterLock lock;
    private final Clock clock;

    RunningTransaction(
            RunningMarks marks,
            RunningVersions running,
            RunningMatch match,
            KnownComponents components,
            RunningWriter writer,
            WriterLock lock,
            Clock clock) {
        this.marks = marks;
        this.running = running;
        this.match = match;
        this.components = components;
        this.writer = writer;
        this.lock = lock;
        this.clock = clock;
    }

    boolean hasMarks() {
        return !marks.next(1).isEmpty();
    }

    /// @return whether something is to be read again by the index
    boolean computeNext() {
        lock.take();
        List<RunningMarks.Mark> next = marks.next(BATCH_SIZE);
        Set<EntityRef> targets = next.stream().map(RunningMarks.Mark::target).collect(toSet());
        Set<EntityRef> moved = next.stream()
                .filter(RunningMarks.Mark::environmentsChanged)
                .map(RunningMarks.Mark::target)
                .collect(toSet());
        List<RunningVersion> versions =
                running.of(targets).values().stream().flatMap(List::stream).toList();
        LocalDate today = UtcDay.today(clock);
        boolean changed = writer.replace(targets, match.usesOf(versions, components.all(), today), moved);
        marks.delete(next);
        return changed;
    }
}
