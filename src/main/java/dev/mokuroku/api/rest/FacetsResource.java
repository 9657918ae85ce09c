package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which values fields have, and how often.
@Path("/api/catalog/entity-facets")
@Produces(Answers.JSON)
@RunOnVirtualThread
public class FacetsResource {
    private static final int MOST_FACETS = 100;

    private final CatalogIndex index;

    FacetsResource(CatalogIndex index) {
        this.index = index;
    }

    public record Facets(Map<String, List<FacetCount>> facets) {}

    @GET
    @ConditionalRead
    public Facets byFilter(@RestQuery List<String> facet, @RestQuery List<String> filter) {
        if (facet.isEmpty()) {
            throw Parameters.missing("query", "facet");
        }
        return count(facet, FilterString.parse(filter), "Missing facet parameter");
    }

    @POST
    public Facets byQuery(byte @Nullable [] input) {
        JsonNode body = Parameters.body(input);
        if (!body.has("facets")) {
            throw Parameters.missing("body", "facets");
        }
        return count(
                Parameters.texts(body, "facets"),
                EntitiesByRefsResource.query(body),
                "Missing or empty facets parameter");
    }

    private Facets count(List<String> asked, EntityFilter filter, String noneAsked) {
        List<String> fields =
                asked.stream().filter(field -> !field.isEmpty()).distinct().toList();
        if (fields.isEmpty()) {
            throw CatalogException.invalidInput(noneAsked);
        }
        if (fields.size() > MOST_FACETS) {
            throw CatalogException.invalidInput("At most %d facets can be counted at once".formatted(MOST_FACETS));
        }
        return new Facets(index.facets(filter, fields));
    }
}
