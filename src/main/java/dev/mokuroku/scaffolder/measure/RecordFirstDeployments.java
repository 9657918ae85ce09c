package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentObserver;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Stores when what a task made was first deployed.
@ApplicationScoped
class RecordFirstDeployments implements DeploymentObserver {
    private final CatalogConnection connections;

    RecordFirstDeployments(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public void deploymentsStored(List<Deployment> deployments) {
        List<Deployment> succeeded = deployments.stream()
                .filter(deployment -> deployment.status() == DeploymentStatus.SUCCEEDED)
                .toList();
        if (succeeded.isEmpty()) {
            return;
        }
        SqlStatement update = SqlStatement.of(
                """
                update scaffolder_product p set deployed_at = least(p.deployed_at, d.at)
                from (select component, min(at) as at from unnest(?::text[], ?::timestamptz[]) as r (component, at)
                    group by component) as d
                where p.entity_ref = d.component and d.at >= p.started_at
                    and (p.deployed_at is null or p.deployed_at > d.at)""",
                SqlArray.texts(succeeded.stream()
                        .map(deployment -> deployment.target().component().toString())
                        .toList()),
                new SqlArray(
                        "timestamptz",
                        succeeded.stream()
                                .map(deployment -> deployment.effectiveAt().toString())
                                .toList()));
        connections.call(update::update);
    }

    /// Nothing to do: the lead time of a template ends with a deployment.
    @Override
    public void commitTimesStored(Set<EntityRef> components) {}
}
