package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.query.DeploymentCursors;
import dev.mokuroku.platform.deployment.query.DeploymentHistory;
import dev.mokuroku.platform.deployment.query.VisiblePage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of deployments, the latest first.")
public record DeploymentConnection(
        @NonNull @Description("The deployments of the page, each with its cursor.")
        List<@NonNull DeploymentEdge> edges,

        @NonNull @Description("The deployments of the page.")
        List<@NonNull DeploymentView> nodes,

        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    /// @param hasPrevious whether the page starts after a cursor
    static DeploymentConnection of(VisiblePage<Deployment, DeploymentHistory.Key> page, boolean hasPrevious) {
        List<DeploymentEdge> edges = page.items().stream()
                .map(item -> new DeploymentEdge(DeploymentCursors.of(item), DeploymentView.of(item)))
                .toList();
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = page.end() == null ? null : DeploymentCursors.of(page.end());
        return new DeploymentConnection(
                edges,
                edges.stream().map(DeploymentEdge::node).toList(),
                new PageInfo(page.hasNext(), hasPrevious, start, end));
    }
}
