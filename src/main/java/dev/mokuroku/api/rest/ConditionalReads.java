package dev.mokuroku.api.rest;

import dev.mokuroku.index.read.CatalogIndex;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Handles ETags of [ConditionalRead]s. The ETag is determined before the read: a response may be newer than its
/// ETag, but never older.
@jakarta.ws.rs.ext.Provider
@ConditionalRead
class ConditionalReads implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String TAG = "mokuroku.tag";

    /// Filters are made before there is an index.
    private final Provider<CatalogIndex> index;

    ConditionalReads(Provider<CatalogIndex> index) {
        this.index = index;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        EntityTag tag = new EntityTag(index.get().version());
        request.setProperty(TAG, tag);
        Response.ResponseBuilder notModified = request.getRequest().evaluatePreconditions(tag);
        if (notModified != null) {
            request.abortWith(notModified.tag(tag).build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean tagged = response.getHeaders().containsKey(HttpHeaders.ETAG);
        if (!tagged && response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, request.getProperty(TAG));
        }
    }
}
