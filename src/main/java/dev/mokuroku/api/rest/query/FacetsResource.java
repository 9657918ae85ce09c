package dev.mokuroku.api.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.ConditionalRead;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.api.rest.entity.EntitiesByRefsResource;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The values of fields with their counts.
@Path("/api/catalog/entity-facets")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class FacetsResource {
    private static final int MAX_FACETS = 100;

    private final CatalogIndex index;

    FacetsResource(CatalogIndex index) {
        this.index = index;
    }

    public record Facets(Map<String, List<FacetCount>> facets) {}

    @GET
    @ConditionalRead
    public Facets byFilter(@RestQuery List<String> facet, @RestQuery List<String> filter) {
        if (facet.isEmpty()) {
            throw RequestValidation.missingProperty("query", "facet");
        }
        return count(facet, FilterString.parse(filter), "Missing facet parameter");
    }

    @POST
    public Facets byQuery(byte @Nullable [] input) {
        JsonNode body = RequestValidation.body(input);
        if (!body.has("facets")) {
            throw RequestValidation.missingProperty("body", "facets");
        }
        return count(
                RequestValidation.texts(body, "facets"),
                EntitiesByRefsResource.filterOf(body),
                "Missing or empty facets parameter");
    }

    private Facets count(List<String> requested, EntityFilter filter, String missingMessage) {
        List<String> fields =
                requested.stream().filter(field -> !field.isEmpty()).distinct().toList();
        if (fields.isEmpty()) {
            throw CatalogException.invalidInput(missingMessage);
        }
        if (fields.size() > MAX_FACETS) {
            throw CatalogException.invalidInput("At most %d facets can be counted at once".formatted(MAX_FACETS));
        }
        return new Facets(index.facets(filter, fields));
    }
}
