package dev.mokuroku.api.rest;

import dev.mokuroku.error.CatalogException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses parameters without a value. An empty parameter is an error and not an absent one: `?filter=` would return
/// all entities.
class EmptyParameterFilter {
    private static final String MOUNT = "/api/catalog/";

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, HttpServerRequest received) {
        if (received.uri().indexOf('?') < 0) {
            return; // before the whole address is built and parsed for its query
        }
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query == null || !request.getUriInfo().getPath().startsWith(MOUNT)) {
            return;
        }
        for (String parameter : query.split("&", -1)) {
            if (parameter.endsWith("=") && parameter.indexOf('=') == parameter.length() - 1) {
                throw CatalogException.invalidInput("Empty value found for query parameter '%s'"
                        .formatted(parameter.substring(0, parameter.length() - 1)));
            }
        }
    }
}
