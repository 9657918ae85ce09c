package dev.mokuroku.api.graphql.search;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Full-text search.
@GraphQLApi
public class SearchQueries {
    /// Characters, as in Backstage.
    private static final int MAX_TERM_LENGTH = 100;

    private final CatalogIndex index;
    private final EntityViews views;

    SearchQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("Searches entities by words, best match first. Tolerates typing errors if nothing matches exactly.")
    public EntitySearchConnection search(
            @NonNull @Description("Words, at most 100 characters; the last word may be incomplete.") String text,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @DefaultValue("<em>") @Description("Inserted before each match in highlights.") String markBefore,
            @DefaultValue("</em>") @Description("Inserted after each match in highlights.") String markAfter) {
        if (text.length() > MAX_TERM_LENGTH) {
            throw CatalogException.invalidField(
                    "text", "must be at most %d characters long but is %d".formatted(MAX_TERM_LENGTH, text.length()));
        }
        checkMark("markBefore", markBefore);
        checkMark("markAfter", markAfter);
        int offset = SearchCursor.decode(after);
        SearchMarks marks = new SearchMarks(markBefore, markAfter);
        SearchPage found = index.search(new SearchRequest(
                text, PredicateParser.of(filter, where), offset, EntityArguments.pageSize(first), marks));
        return connection(found, offset);
    }

    private static void checkMark(String name, String mark) {
        if (mark.length() > MAX_TERM_LENGTH) {
            throw CatalogException.invalidField(
                    name, "must be at most %d characters long but is %d".formatted(MAX_TERM_LENGTH, mark.length()));
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
                edges.add(new EntitySearchEdge(SearchCursor.encode(rank), views.of(entity), rank, highlights(hit)));
            }
        }
        boolean more = rank < Math.min(found.total(), SearchRequest.MAX_RESULT_WINDOW);
        Page<EntitySearchEdge, EntityView> page =
                Page.of(edges, EntitySearchEdge::cursor, EntitySearchEdge::node, more, offset > 0);
        return new EntitySearchConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(found.total()));
    }

    private static List<Highlight> highlights(SearchHit hit) {
        return hit.highlights().entrySet().stream()
                .map(marked -> new Highlight(marked.getKey(), marked.getValue()))
                .toList();
    }
}
