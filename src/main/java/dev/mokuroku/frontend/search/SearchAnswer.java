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

/// A page of results in Backstage's shape. Backstage leaves `authorization` out of its answers, and so
/// do documents here.
///
/// @param numberOfResults over all pages
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        List<Result> results,
        long numberOfResults,
        @Nullable String nextPageCursor,
        @Nullable String previousPageCursor) {
    static final String TYPE = "software-catalog";

    /// @param rank from 1, over all pages
    record Result(String type, SearchDocument document, int rank, Highlight highlight) {}

    /// @param fields the document's field, with finds between the tags
    record Highlight(String preTag, String postTag, Map<String, String> fields) {}

    static SearchAnswer empty() {
        return new SearchAnswer(List.of(), 0, null, null);
    }

    static SearchAnswer of(SearchPage found, SearchParameters asked, SearchMarks marks) {
        int before = asked.page() * asked.size();
        List<Result> results = new ArrayList<>();
        for (SearchHit hit : found.hits()) {
            Highlight highlight = new Highlight(marks.before(), marks.after(), hit.highlights());
            results.add(new Result(TYPE, hit.document(), before + results.size() + 1, highlight));
        }
        int next = asked.page() + 1;
        boolean more = !results.isEmpty()
                && before + results.size() < found.total()
                && SearchCursor.isReachable(next, asked.size());
        return new SearchAnswer(
                results,
                found.total(),
                more ? SearchCursor.encode(next) : null,
                asked.page() > 0 ? SearchCursor.encode(asked.page() - 1) : null);
    }
}
