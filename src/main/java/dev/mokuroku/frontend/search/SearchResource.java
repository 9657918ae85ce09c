package dev.mokuroku.frontend.search;

import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.Set;

/// Search over the catalog, as Backstage's search backend answers it.
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class SearchResource {
    private final CatalogIndex index;
    private final MeterRegistry meters;
    private final Set<String> types;

    SearchResource(CatalogIndex index, SearchConfig config, MeterRegistry meters) {
        this.index = index;
        this.meters = meters;
        this.types = new HashSet<>(config.emptyTypes());
        this.types.add(SearchResponse.TYPE);
    }

    /// A page of documents, the best first. `pageLimit=0` only counts.
    @GET
    @Path("/query")
    public SearchResponse query(@Context UriInfo uri) {
        Timer.Sample start = Timer.start(meters);
        SearchParameters parameters = SearchParameters.parse(uri.getQueryParameters(), types);
        SearchResponse response = search(parameters);
        start.stop(meters.timer("mokuroku.search", "found", response.numberOfResults() > 0 ? "some" : "nothing"));
        return response;
    }

    private SearchResponse search(SearchParameters parameters) {
        if (!parameters.types().isEmpty() && !parameters.types().contains(SearchResponse.TYPE)) {
            return SearchResponse.empty();
        }
        SearchMarks marks = SearchMarks.unique();
        SearchPage found = index.search(new SearchRequest(
                parameters.term(),
                DocumentFilter.of(parameters.filters()),
                parameters.page() * parameters.size(),
                parameters.size(),
                marks));
        return SearchResponse.of(found, parameters, marks);
    }
}
