package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.search.HitReader;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchQuery;
import dev.mokuroku.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/// Answers a search in words from one snapshot.
final class SearchReader {
    /// Equal scores are ordered by ref, so that pages neither overlap nor skip results.
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.REF, SortField.Type.STRING));
    /// Lets Lucene skip hits that cannot reach the page; the total is counted separately.
    private static final int TOTAL_HITS_THRESHOLD = 1;

    private final Snapshot snapshot;

    SearchReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    SearchPage read(SearchRequest request) throws IOException {
        Query filter = snapshot.queryOf(request.filter());
        for (SearchQuery variant : SearchQuery.variants(request.term())) {
            // Rewritten once: similar words are looked up for the count, the page and the highlights.
            Query condition = snapshot.rewrite(new BooleanQuery.Builder()
                    .add(variant.query(), Occur.MUST)
                    .add(filter, Occur.FILTER)
                    .build());
            // Search terms vary too much to cache their counts.
            long total = snapshot.count(condition);
            if (total > 0) {
                return new SearchPage(hits(condition, request, total), total);
            }
        }
        return new SearchPage(List.of(), 0);
    }

    private List<SearchHit> hits(Query condition, SearchRequest request, long total) throws IOException {
        int start = request.offset();
        int end = (int) Math.min(total, Math.min(SearchRequest.MAX_RESULT_WINDOW, start + (long) request.size()));
        List<SearchHit> hits = new ArrayList<>();
        if (start >= end) {
            return hits;
        }
        ScoreDoc[] found = snapshot.search(
                        condition, new TopFieldCollectorManager(BEST_FIRST, end, TOTAL_HITS_THRESHOLD))
                .scoreDocs;
        HitReader reader = new HitReader(snapshot.getLeafContexts(), condition, request.marks());
        for (int i = start; i < found.length; i++) {
            hits.add(reader.read(found[i].doc, refOf((FieldDoc) found[i])));
        }
        return hits;
    }

    private static EntityRef refOf(FieldDoc hit) {
        return EntityRef.parse(((BytesRef) hit.fields[1]).utf8ToString());
    }
}
