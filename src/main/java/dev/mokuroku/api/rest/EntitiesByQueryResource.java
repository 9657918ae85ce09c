package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.index.CatalogIndex;
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
public class EntitiesByQueryResource {
    private final CatalogIndex index;

    EntitiesByQueryResource(CatalogIndex index) {
        this.index = index;
    }

    @GET
    @ConditionalRead
    public Response byFilter(@BeanParam ByQueryParameters parameters) {
        return answer(parameters.page(), parameters.projection());
    }

    @POST
    public Response byPredicate(byte @Nullable [] input) {
        JsonNode body = Parameters.body(input);
        return answer(ByQueryInput.page(body), Projection.parse(Parameters.texts(body, "fields")));
    }

    private Response answer(QueryPage page, Projection projection) {
        return Answers.of(new QueryAnswer(index, page, projection), page.limit())
                .build();
    }
}
