package dev.mokuroku.platform.deployment.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.query.DeploymentCursors;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.deployment.query.VisibleDeployments;
import dev.mokuroku.platform.deployment.query.VisiblePage;
import dev.mokuroku.platform.list.ListResponse;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Lists what runs now.
@Path("/api/platform/running")
@RunOnVirtualThread
@Requires(Permission.PLATFORM_DEPLOYMENT_READ)
public class RunningResource {
    private final VisibleDeployments visible;

    RunningResource(VisibleDeployments visible) {
        this.visible = visible;
    }

    /// In the order of components, environments and instances.
    @GET
    @Produces({RestResponses.JSON, ListResponse.CSV})
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ListParameters parameters = ListParameters.ofRunning(uri);
        String after = parameters.after();
        VisiblePage<RunningVersion, RunningVersions.Key> page = visible.running(
                parameters.entity(),
                parameters.environment(),
                after == null ? null : DeploymentCursors.running("after", after),
                parameters.limit());
        return new ListResponse<>(
                        page.items().stream().map(RunningJson::of).toList(),
                        RunningJson.class,
                        page.hasNext() && page.end() != null ? DeploymentCursors.of(page.end()) : null)
                .to(uri, headers);
    }
}
