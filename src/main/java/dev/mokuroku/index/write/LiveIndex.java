package dev.mokuroku.index.write;

import dev.mokuroku.catalog.CatalogIdentity;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.VisibleEntities;
import dev.mokuroku.index.term.ContributedTerms;
import dev.mokuroku.index.term.EntityTerms;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The index of this process: opened before the first read, kept up to date with the feed, committed periodically
/// and at shutdown.
@Singleton
public class LiveIndex {
    /// For whoever changed something while [#isFailing].
    public static final String NOT_READABLE_YET =
            "The change is stored. It becomes readable when the search index has recovered";

    private final IndexFollower follower;
    private final CatalogIndex reads;
    /// Held here: a registry holds what it measures weakly.
    private final IndexGauges gauges;

    LiveIndex(
            IndexConfig config,
            CatalogIdentity identity,
            ChangeFeed feed,
            StoredEntities entities,
            @All List<EntityTerms> features,
            Clock clock,
            MeterRegistry meters) {
        ContributedTerms terms = new ContributedTerms(features);
        IndexDirectory directory = IndexDirectory.open(config.data().resolve("index"), identityOf(identity, terms));
        this.follower = new IndexFollower(directory, feed, entities, terms, clock);
        this.reads = new CatalogIndex(directory.searchers());
        FunctionCounter.builder("mokuroku.index.reads", reads, CatalogIndex::reads)
                .register(meters);
        this.gauges = new IndexGauges(this::status, clock);
        gauges.register(meters);
    }

    /// An index with terms of other features is as useless as an index of another catalog.
    private static String identityOf(CatalogIdentity catalog, ContributedTerms terms) {
        String version = terms.version();
        return version.isEmpty() ? catalog.id() : catalog.id() + " with terms of " + version;
    }

    void open(@Observes @Priority(100) StartupEvent event) {
        follower.open();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        follower.stop();
    }

    @Produces
    @Singleton
    CatalogIndex reads(VisibleEntities visible) {
        return reads.limitedTo(visible);
    }

    /// Makes what was committed to PostgreSQL before this call readable. Never throws: what was committed is done.
    ///
    /// @return false where it is not readable yet, because the index or PostgreSQL fails: the index makes up for it
    ///     by itself
    public boolean catchUp() {
        return follower.catchUpUnlessFailing();
    }

    /// As [#catchUp], and tries where the index failed before.
    boolean recover() {
        return follower.recover();
    }

    /// Whether what is written now becomes readable only when the index has recovered.
    public boolean isFailing() {
        return follower.progress().isFailing();
    }

    /// How long ago the index last was at the end of the feed, or came nearer to it.
    Duration sinceProgress() {
        return follower.progress().sinceProgress();
    }

    /// Adds a listener for changes.
    public void listen(FeedListener listener) {
        follower.listen(listener);
    }

    /// The sequence of the last readable change.
    public long sequence() {
        return follower.sequence();
    }

    public void rebuild() {
        follower.rebuild();
    }

    /// Compares the index with PostgreSQL, entity by entity, and corrects differences.
    public IndexVerification verify() {
        return follower.verify();
    }

    public IndexStatus status() {
        return follower.status(reads.count(EntityFilter.EVERYTHING));
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void save() {
        follower.save();
    }

    @PreDestroy
    void close() throws IOException {
        follower.close();
    }
}
