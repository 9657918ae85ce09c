package dev.mokuroku.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// One state of the catalog. It remembers counts and facets, which cost the most and are asked for
/// again and again; a later state is another snapshot and starts with none.
final class Snapshot extends IndexSearcher {
    private static final int MOST_REMEMBERED = 2_000;
    /// A facet with more values is counted anew each time: it would take the memory of all others.
    private static final int LONGEST_REMEMBERED = 1_000;

    /// Lucene's own limit is 1,024; a predicate may hold more conditions.
    private static final int MOST_CLAUSES = 20_000;

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    private final Map<Query, Long> counts = new ConcurrentHashMap<>();
    private final Map<FacetKey, List<FacetCount>> facets = new ConcurrentHashMap<>();

    private record FacetKey(Query condition, String field) {}

    Snapshot(IndexReader reader) {
        super(reader);
    }

    /// Grows with every change of the catalog, within one process.
    long version() {
        return ((DirectoryReader) getIndexReader()).getVersion();
    }

    long countOf(Query condition) throws IOException {
        Long known = counts.get(condition);
        if (known != null) {
            return known;
        }
        long count = count(condition);
        if (counts.size() < MOST_REMEMBERED) {
            counts.put(condition, count);
        }
        return count;
    }

    List<FacetCount> facetOf(Query condition, String field) throws IOException {
        FacetKey key = new FacetKey(condition, field);
        List<FacetCount> known = facets.get(key);
        if (known != null) {
            return known;
        }
        List<FacetCount> values = new FacetCounter(this, condition).count(field);
        if (values.size() <= LONGEST_REMEMBERED && facets.size() < MOST_REMEMBERED) {
            facets.put(key, values);
        }
        return values;
    }
}
