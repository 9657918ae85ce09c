package dev.mokuroku.index.read;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents that a caller may see. All other documents count as deleted, so that no read finds or counts them.
/// Never closed: the reader below is closed instead.
final class VisibleReader extends FilterDirectoryReader {
    private final IdentityHashMap<LeafReader, Visible> segments;

    /// @param live the documents that are neither deleted nor hidden
    private record Visible(FixedBitSet live, int count) {}

    private VisibleReader(DirectoryReader all, IdentityHashMap<LeafReader, Visible> segments) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new VisibleSegment(segment, segments.getOrDefault(segment, new Visible(new FixedBitSet(0), 0)));
            }
        });
        this.segments = segments;
    }

    /// @param condition matches what the caller may see
    static VisibleReader of(Snapshot all, Query condition) throws IOException {
        IdentityHashMap<LeafReader, Visible> segments = new IdentityHashMap<>();
        var matches = all.matchesOf(condition);
        for (LeafReaderContext leaf : all.getIndexReader().leaves()) {
            FixedBitSet live = matches.copyOfLiveBits(leaf);
            segments.put(leaf.reader(), new Visible(live, live.cardinality()));
        }
        return new VisibleReader((DirectoryReader) all.getIndexReader(), segments);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new VisibleReader(other, segments);
    }

    /// Null: what Lucene caches by this key would outlive the view.
    @Override
    public IndexReader.@Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class VisibleSegment extends FilterLeafReader {
        private final Visible visible;

        VisibleSegment(LeafReader segment, Visible visible) {
            super(segment);
            this.visible = visible;
        }

        @Override
        public Bits getLiveDocs() {
            return visible.live();
        }

        @Override
        public int numDocs() {
            return visible.count();
        }

        /// The segment's own: caches by this key hold deleted documents too, and each read masks them.
        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
