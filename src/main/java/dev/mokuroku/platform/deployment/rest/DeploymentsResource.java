package dev.mokuroku.platform.deployment.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.query.DeploymentCursors;
import dev.mokuroku.platform.deployment.query.DeploymentHistory;
import dev.mokuroku.platform.deployment.query.VisibleDeployments;
import dev.mokuroku.platform.deployment.query.VisiblePage;
import dev.mokuroku.platform.deployment.write.CallerReports;
import dev.mokuroku.platform.deployment.write.StoredReport;
import dev.mokuroku.platform.list.ListResponse;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Takes reports of deployments, and lists them.
@Path("/api/platform/deployments")
@RunOnVirtualThread
public class DeploymentsResource {
    private final CallerReports reports;
    private final VisibleDeployments visible;

    DeploymentsResource(CallerReports reports, VisibleDeployments visible) {
        this.reports = reports;
        this.visible = visible;
    }

    /// 201 if anything is new, 200 if all was reported before. Answered when nothing can be lost any more.
    @POST
    @Produces(RestResponses.JSON)
    @Requires(Permission.PLATFORM_DEPLOYMENT_CREATE)
    public Response report(@RestHeader("Idempotency-Key") @Nullable String key, byte @Nullable [] body) {
        ReportBody request = ReportBody.parse(body, key);
        List<StoredReport> stored = reports.report(request.inputs(), request.isList());
        List<DeploymentJson> items = stored.stream().map(DeploymentJson::of).toList();
        boolean allRepeated = stored.stream().allMatch(StoredReport::repeated);
        return Response.status(allRepeated && !stored.isEmpty() ? Response.Status.OK : Response.Status.CREATED)
                .entity(request.isList() ? items : items.getFirst())
                .build();
    }

    /// The latest first.
    @GET
    @Produces({RestResponses.JSON, ListResponse.CSV})
    @Requires(Permission.PLATFORM_DEPLOYMENT_READ)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ListParameters parameters = ListParameters.of(uri);
        String after = parameters.after();
        VisiblePage<Deployment, DeploymentHistory.Key> page = visible.history(
                parameters.filter(),
                after == null ? null : DeploymentCursors.history("after", after),
                parameters.limit());
        return new ListResponse<>(
                        page.items().stream().map(DeploymentJson::of).toList(),
                        DeploymentJson.class,
                        page.hasNext() && page.end() != null ? DeploymentCursors.of(page.end()) : null)
                .to(uri, headers);
    }
}
