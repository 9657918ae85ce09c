package dev.mokuroku.index;

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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/// Counts values by intersecting their postings with the entities that match.
final class FacetCounter {
    private final List<Segment> segments = new ArrayList<>();

    private record Segment(LeafReaderContext leaf, FixedBitSet matches) {}

    FacetCounter(IndexSearcher searcher, Query filter) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            segments.add(new Segment(leaf, matchesIn(leaf, weight)));
        }
    }

    List<FacetCount> count(String field) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        BytesRef prefix = new BytesRef(IndexFields.facet(field, ""));
        for (Segment segment : segments) {
            Terms terms = segment.leaf.reader().terms(IndexFields.FACET);
            if (terms != null) {
                countIn(terms.iterator(), prefix, segment.matches, counts);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void countIn(TermsEnum terms, BytesRef prefix, FixedBitSet matches, Map<String, Long> counts)
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

    private static FixedBitSet matchesIn(LeafReaderContext leaf, Weight weight) throws IOException {
        FixedBitSet matches = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
            matches.or(scorer.iterator());
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; live != null && doc < live.length(); doc++) {
                if (!live.get(doc)) {
                    matches.clear(doc);
                }
            }
        }
        return matches;
    }
}
