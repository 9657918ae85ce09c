package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentObserver;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.RunningObserver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What is done within the transaction: the history, what runs, and what depends on that.
@ApplicationScoped
class ReportTransaction {
    private final DeploymentTable deployments;
    private final RunningTable running;
    private final List<RunningObserver> observers;
    private final List<DeploymentObserver> deploymentObservers;
    private final Clock clock;

    ReportTransaction(
            DeploymentTable deployments,
            RunningTable running,
            @All List<RunningObserver> observers,
            @All List<DeploymentObserver> deploymentObservers,
            Clock clock) {
        this.deployments = deployments;
        this.running = running;
        this.observers = observers;
        this.deploymentObservers = deploymentObservers;
        this.clock = clock;
    }

    List<Outcome<List<StoredReport>>> write(List<List<DeploymentReport>> submissions) {
        Instant now = clock.instant();
        List<List<Deployment>> reported = submissions.stream()
                .map(reports -> reports.stream()
                        .map(report -> Deployment.of(report, now))
                        .toList())
                .toList();
        RepeatedReports repeated = new RepeatedReports(deployments.byIds(
                reported.stream().flatMap(List::stream).map(Deployment::id).toList()));
        List<Outcome<List<StoredReport>>> outcomes =
                reported.stream().map(repeated::sort).toList();
        List<Deployment> fresh = repeated.fresh();
        if (!fresh.isEmpty()) {
            deployments.insert(fresh);
            deploymentObservers.forEach(observer -> observer.deploymentsStored(fresh));
            List<RunningChange> changes = running.update(fresh);
            if (!changes.isEmpty()) {
                observers.forEach(observer -> observer.runningChanged(changes));
            }
        }
        return outcomes;
    }
}
