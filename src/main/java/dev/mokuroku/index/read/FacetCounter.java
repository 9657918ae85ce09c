package dev.mokuroku.index.read;

import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.order.Matches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Counts values by intersecting their postings with the entities that match. A value that is not written
/// in lower case is counted as it is written, and not again where it stands in lower case.
final class FacetCounter {
    private final List<Segment> segments = new ArrayList<>();

    private record Segment(LeafReaderContext leaf, Bits matches) {}

    FacetCounter(Snapshot snapshot, Query filter) throws IOException {
        Matches matches = snapshot.matchesOf(filter);
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            segments.add(new Segment(leaf, matches.liveBits(leaf)));
        }
    }

    List<FacetCount> count(String field) throws IOException {
        Map<String, Long> lower = countOf(IndexFields.TERM, field);
        Map<String, Long> counts = countOf(IndexFields.FACET, field);
        counts.forEach((value, count) -> lower.merge(IndexFields.lower(value), -count, Long::sum));
        lower.values().removeIf(count -> count <= 0);
        counts.putAll(lower);
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, Long> countOf(String luceneField, String field) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        BytesRef prefix = new BytesRef(IndexFields.facet(field, ""));
        for (Segment segment : segments) {
            Terms terms = segment.leaf.reader().terms(luceneField);
            if (terms != null) {
                countIn(terms.iterator(), prefix, segment.matches, counts);
            }
        }
        return counts;
    }

    private static void countIn(TermsEnum terms, BytesRef prefix, Bits matches, Map<String, Long> counts)
            throws IOException {
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        PostingsEnum postings = null;
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, prefix); term = terms.next()) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            long count = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                count += matches.get(doc) ? 1 : 0;
            }
            if (count > 0) {
                BytesRef value = new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length);
                counts.merge(value.utf8ToString(), count, Long::sum);
            }
        }
    }
}
