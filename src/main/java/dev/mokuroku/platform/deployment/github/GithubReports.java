package dev.mokuroku.platform.deployment.github;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Stores what GitHub tells of deployments, for the components of the repository.
@ApplicationScoped
class GithubReports {
    private static final Logger LOG = Logger.getLogger(GithubReports.class);
    private static final String SLUG = "metadata.annotations." + Annotations.GITHUB_PROJECT_SLUG;
    /// Of one repository.
    private static final int MAX_COMPONENTS = 500;

    private final CatalogIndex index;
    private final DeploymentReports reports;
    private final RunningVersions running;
    private final GithubReportParser parser;

    GithubReports(CatalogIndex index, DeploymentReports reports, RunningVersions running, Clock clock) {
        this.index = index.everything();
        this.reports = reports;
        this.running = running;
        this.parser = new GithubReportParser(clock);
    }

    /// @return false if no component belongs to the repositories
    boolean store(Collection<GithubDeployment> deployments) {
        List<DeploymentReport> parsed = new ArrayList<>();
        for (GithubDeployment deployment : deployments) {
            try {
                parsed.addAll(parser.parse(deployment, componentsOf(deployment.repository())));
            } catch (CatalogException unusable) {
                reports.countRefused(DeploymentSource.GITHUB, 1);
                LOG.warnf(
                        "Deployment %s of %s is not stored: %s",
                        deployment.id(), deployment.repository(), unusable.getMessage());
            }
        }
        report(parsed.stream()
                .filter(report -> report.status() != DeploymentStatus.REMOVED)
                .toList());
        report(withoutReplaced(parsed.stream()
                .filter(report -> report.status() == DeploymentStatus.REMOVED)
                .toList()));
        return !parsed.isEmpty();
    }

    private void report(List<DeploymentReport> parsed) {
        for (int from = 0; from < parsed.size(); from += DeploymentReports.MAX_REPORTS) {
            reports.report(parsed.subList(from, Math.min(parsed.size(), from + DeploymentReports.MAX_REPORTS)));
        }
    }

    /// GitHub marks a deployment as inactive also when a later one has replaced it.
    private List<DeploymentReport> withoutReplaced(List<DeploymentReport> removals) {
        if (removals.isEmpty()) {
            return removals;
        }
        Map<EntityRef, List<RunningVersion>> runs = running.of(
                removals.stream().map(report -> report.target().component()).toList());
        return removals.stream()
                .filter(report -> runs.getOrDefault(report.target().component(), List.of()).stream()
                        .anyMatch(version -> GithubReportParser.isRemovedBy(version, report)))
                .toList();
    }

    private List<EntityRef> componentsOf(String repository) {
        EntityFilter filter =
                EntityFilter.allOf(EntityFilter.is("kind", "component"), EntityFilter.is(SLUG, repository));
        return index.refs(EntityQuery.of(filter, MAX_COMPONENTS).uncounted());
    }
}
