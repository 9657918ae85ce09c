package dev.mokuroku.index.write;

import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// An index of a [FakeCatalog] without the application. Each [#catchUp] leaves a segment, and deletions in older ones.
public final class TestIndex implements AutoCloseable {
    private final IndexFollower follower;
    private final CatalogIndex reads;

    public TestIndex(Path folder, FakeCatalog catalog) {
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    public void catchUp() {
        follower.catchUp();
    }

    public CatalogIndex reads() {
        return reads;
    }

    @Override
    public void close() throws IOException {
        follower.close();
    }
}
