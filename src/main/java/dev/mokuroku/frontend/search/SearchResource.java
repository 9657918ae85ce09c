package dev.mokuroku.frontend.search;

import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
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
public class SearchResource {
    private final CatalogIndex index;
    private final MeterRegistry meters;
    private final Set<String> types;

    SearchResource(CatalogIndex index, SearchConfig config, MeterRegistry meters) {
        this.index = index;
        this.meters = meters;
        this.types = new HashSet<>(config.emptyTypes());
        this.types.add(SearchAnswer.TYPE);
    }

    /// A page of documents, the best first. `pageLimit=0` only counts.
    @GET
    @Path("/query")
    public SearchAnswer query(@Context UriInfo uri) {
        Timer.Sample start = Timer.start(meters);
        SearchParameters asked = SearchParameters.parse(uri.getQueryParameters(), types);
        SearchAnswer answer = answer(asked);
        start.stop(meters.timer("mokuroku.search", "found", answer.numberOfResults() > 0 ? "some" : "nothing"));
        return answer;
    }

    private SearchAnswer answer(SearchParameters asked) {
        if (!asked.types().isEmpty() && !asked.types().contains(SearchAnswer.TYPE)) {
            return SearchAnswer.empty();
        }
        SearchMarks marks = SearchMarks.unique();
        SearchPage found = index.search(new SearchRequest(
                asked.term(), DocumentFilter.of(asked.filters()), asked.page() * asked.size(), asked.size(), marks));
        return SearchAnswer.of(found, asked, marks);
    }
}
