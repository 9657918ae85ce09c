package dev.mokuroku.api.rest;

import dev.mokuroku.index.write.LiveIndex;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Adds the header `Warning` to a change that is committed and not readable yet. Bodies have Backstage's shapes,
/// which leave no room for it.
class IndexWarning {
    private final LiveIndex index;

    IndexWarning(LiveIndex index) {
        this.index = index;
    }

    @ServerResponseFilter
    @ChangesCatalog
    void warn(ContainerResponseContext response) {
        boolean done = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        if (done && index.isFailing()) {
            response.getHeaders().add("Warning", "199 mokuroku \"%s\"".formatted(LiveIndex.NOT_READABLE_YET));
        }
    }
}
