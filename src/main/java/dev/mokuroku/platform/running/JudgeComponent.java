package dev.mokuroku.platform.running;

import static java.util.stream.Collectors.joining;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.ComponentObserver;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.running.match.RunningUse;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Follows platform components. New releases and another day change how far a version is behind and its support; only
/// other packages change what is a use, and then everything that runs is compared anew.
@ApplicationScoped
class JudgeComponent implements ComponentObserver {
    private final KnownComponents components;
    private final RunningUseTable table;
    private final PatternTable patterns;
    private final RunningMarks marks;
    private final RunningWriter writer;
    private final Clock clock;

    JudgeComponent(
            KnownComponents components,
            RunningUseTable table,
            PatternTable patterns,
            RunningMarks marks,
            RunningWriter writer,
            Clock clock) {
        this.components = components;
        this.table = table;
        this.patterns = patterns;
        this.marks = marks;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void componentChanged(EntityRef component) {
        components.find(component).ifPresentOrElse(this::judge, () -> remove(component));
    }

    private void remove(EntityRef component) {
        if (patterns.remove(component)) {
            writer.replace(table.ofComponent(component), List.of());
        }
    }

    private void judge(KnownComponent known) {
        EntityRef component = known.component().ref();
        String packages =
                known.component().packages().stream().map(PackagePattern::text).collect(joining("\n"));
        if (patterns.save(component, packages)) {
            marks.markAll();
        }
        LocalDate today = UtcDay.today(clock);
        List<RunningUse> before = table.ofComponent(component);
        writer.replace(
                before,
                before.stream()
                        .map(use -> use.judged(known.judge(use.version().version(), today)))
                        .toList());
    }
}
