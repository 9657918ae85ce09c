package dev.mokuroku.api.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateReading;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// What words find.
@GraphQLApi
@GraphQLErrors
public class SearchQueries {
    /// As in Backstage: nobody types more.
    private static final int LONGEST_TERM = 100;

    private final CatalogIndex index;

    SearchQueries(CatalogIndex index) {
        this.index = index;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("What words find, the best first. Typing errors are forgiven where nothing is found otherwise.")
    public EntitySearchConnection search(
            @NonNull @Description("Words, at most 100 characters; the last may be begun only.") String text,
            @Nullable @Description(EntityArguments.FILTER) String filter,
            @Nullable @Description(EntityArguments.WHERE) EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST) int first,
            @Nullable @Description(EntityArguments.AFTER) String after,
            @DefaultValue("<em>") @Description("Stands before each find in highlights.") String markBefore,
            @DefaultValue("</em>") @Description("Stands behind each find in highlights.") String markAfter) {
        if (text.length() > LONGEST_TERM) {
            throw CatalogException.invalidInput(
                    "text must be at most %d characters long but is %d".formatted(LONGEST_TERM, text.length()));
        }
        checkMark("markBefore", markBefore);
        checkMark("markAfter", markAfter);
        int offset = SearchPlace.decode(after);
        SearchMarks marks = new SearchMarks(markBefore, markAfter);
        SearchPage found = index.search(new SearchRequest(
                text, PredicateReading.of(filter, where), offset, EntityArguments.size(first), marks));
        return connection(found, offset);
    }

    private static void checkMark(String name, String mark) {
        if (mark.length() > LONGEST_TERM) {
            throw CatalogException.invalidInput(
                    "%s must be at most %d characters long but is %d".formatted(name, LONGEST_TERM, mark.length()));
        }
    }

    private EntitySearchConnection connection(SearchPage found, int offset) {
        Map<EntityRef, IndexedEntity> entities =
                index.byRefs(found.hits().stream().map(SearchHit::ref).toList());
        List<EntitySearchEdge> edges = new ArrayList<>();
        int rank = offset;
        for (SearchHit hit : found.hits()) {
            rank++;
            IndexedEntity entity = entities.get(hit.ref());
            if (entity != null) {
                edges.add(
                        new EntitySearchEdge(SearchPlace.encode(rank), EntityViews.of(entity), rank, highlights(hit)));
            }
        }
        boolean more = rank < Math.min(found.total(), SearchRequest.DEEPEST);
        return new EntitySearchConnection(
                edges,
                edges.stream().map(EntitySearchEdge::node).toList(),
                PageInfo.of(edges.stream().map(EntitySearchEdge::cursor).toList(), more, offset > 0),
                Math.toIntExact(found.total()));
    }

    private static List<Highlight> highlights(SearchHit hit) {
        return hit.highlights().entrySet().stream()
                .map(marked -> new Highlight(marked.getKey(), marked.getValue()))
                .toList();
    }
}
