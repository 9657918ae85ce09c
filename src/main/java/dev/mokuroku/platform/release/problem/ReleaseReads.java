package dev.mokuroku.platform.release.problem;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Records how reads of releases end: a counter by outcome, and the platform components whose releases could not be
/// read.
@Singleton
public class ReleaseReads {
    private final ReleaseProblems problems;
    private final MeterRegistry meters;

    ReleaseReads(ReleaseProblems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("mokuroku.platform.releases.unreadable", problems, ReleaseProblems::count);
    }

    /// @param changed whether other releases are stored than before
    public void succeeded(EntityRef component, boolean changed) {
        problems.clear(component);
        count(changed ? "changed" : "unchanged");
    }

    public void failed(EntityRef component, String message) {
        problems.set(component, message);
        count("failed");
    }

    /// Forgets the problems of other platform components.
    public void keep(Collection<PlatformComponent> components) {
        problems.removeAllBut(components.stream().map(PlatformComponent::ref).toList());
    }

    private void count(String outcome) {
        meters.counter("mokuroku.platform.releases.reads", "outcome", outcome).increment();
    }
}
