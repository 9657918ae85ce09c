package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Deployments and running versions that the caller of the current request may see: those of visible components. A
/// component that the catalog does not know is visible only to callers from whom nothing is hidden.
@ApplicationScoped
public class VisibleDeployments {
    private final DeploymentHistory history;
    private final RunningVersions running;
    private final VisibleCatalog visible;

    VisibleDeployments(DeploymentHistory history, RunningVersions running, VisibleCatalog visible) {
        this.history = history;
        this.running = running;
        this.visible = visible;
    }

    /// The latest first.
    public VisiblePage<Deployment, DeploymentHistory.Key> history(
            DeploymentFilter filter, DeploymentHistory.@Nullable Key after, int size) {
        return page(
                new VisiblePages<>(
                        (start, limit) -> history.page(filter, start, limit),
                        deployment -> deployment.target().component(),
                        DeploymentHistory.Key::of),
                after,
                size);
    }

    /// In the order of components, environments and instances.
    public VisiblePage<RunningVersion, RunningVersions.Key> running(
            @Nullable EntityRef component,
            @Nullable String environment,
            RunningVersions.@Nullable Key after,
            int size) {
        return page(
                new VisiblePages<>(
                        (start, limit) -> running.page(component, environment, start, limit),
                        version -> version.target().component(),
                        RunningVersions.Key::of),
                after,
                size);
    }

    private <T, K> VisiblePage<T, K> page(VisiblePages<T, K> pages, @Nullable K after, int size) {
        return visible.isRestricted() ? pages.page(after, size, visible::among) : pages.page(after, size);
    }
}
