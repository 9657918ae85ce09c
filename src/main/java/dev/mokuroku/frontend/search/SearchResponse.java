package dev.mokuroku.frontend.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mokuroku.index.search.SearchDocument;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of results in Backstage's format. As in Backstage, documents have no
/// `authorization`.
///
/// @param numberOfResults over all pages
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchResponse(
        List<Result> results,
        long numberOfResults,
        @Nullable String nextPageCursor,
        @Nullable String previousPageCursor) {
    static final String TYPE = "software-catalog";

    /// @param rank from 1, over all pages
    record Result(String type, SearchDocument document, int rank, Highlight highlight) {}

    /// @param fields the document's field, with finds between the tags
    record Highlight(String preTag, String postTag, Map<String, String> fields) {}

    static SearchResponse empty() {
        return new SearchResponse(List.of(), 0, null, null);
    }

    static SearchResponse of(SearchPage found, SearchParameters parameters, SearchMarks marks) {
        int offset = parameters.page() * parameters.size();
        List<Result> results = new ArrayList<>();
        for (SearchHit hit : found.hits()) {
            Highlight highlight = new Highlight(marks.before(), marks.after(), hit.highlights());
            results.add(new Result(TYPE, hit.document(), offset + results.size() + 1, highlight));
        }
        int next = parameters.page() + 1;
        boolean more = !results.isEmpty()
                && offset + results.size() < found.total()
                && PageNumberCursor.isReachable(next, parameters.size());
        return new SearchResponse(
                results,
                found.total(),
                more ? PageNumberCursor.encode(next) : null,
                parameters.page() > 0 ? PageNumberCursor.encode(parameters.page() - 1) : null);
    }
}
