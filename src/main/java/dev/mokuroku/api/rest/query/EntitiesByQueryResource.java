package dev.mokuroku.api.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.ConditionalRead;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.api.rest.entity.Projection;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Pages of entities, forward and backward.
@Path("/api/catalog/entities/by-query")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class EntitiesByQueryResource {
    private final CatalogIndex index;

    EntitiesByQueryResource(CatalogIndex index) {
        this.index = index;
    }

    @GET
    @ConditionalRead
    public Response byFilter(@BeanParam ByQueryParameters parameters) {
        return respond(parameters.page(), parameters.projection());
    }

    @POST
    public Response byPredicate(byte @Nullable [] input) {
        JsonNode body = RequestValidation.body(input);
        return respond(ByQueryBody.page(body), Projection.parse(RequestValidation.texts(body, "fields")));
    }

    private Response respond(QueryPage page, Projection projection) {
        return RestResponses.of(new QueryResponse(index, page, projection), page.limit())
                .build();
    }
}
