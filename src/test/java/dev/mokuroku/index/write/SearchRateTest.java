package dev.mokuroku.index.write;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Half of all searches of a catalog of 10,000 entities take less than 10 ms.
@Tag("slow")
class SearchRateTest {
    private static final int ENTITIES = 10_000;
    private static final List<String> TERMS = List.of(
            "s", "service", "basket serv", "order-lookup", "ledgr servce", "the orders of team", "", "nothingatall");
    private static final List<String> WORDS =
            List.of("order", "basket", "ledger", "artist", "lookup", "web", "gateway", "payment", "search", "stream");

    /// A search runs in one thread: its processor time is not that of other work on the machine.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @Test
    void takesLessThan10MillisecondsForHalfOfSearches() throws IOException {
        FakeCatalog catalog = new FakeCatalog();
        for (int i = 0; i < ENTITIES; i++) {
            String kind = i % 10 == 0 ? "API" : "Component";
            String definition = i % 10 == 0 ? ", definition: '" + words(2_000) + "'" : "";
            catalog.put(entity("""
                    {kind: %s, metadata: {name: %s-%s-service-%d, description: "%s", tags: [java]},
                     spec: {type: service, owner: team-%d%s}}""".formatted(kind, words(1), words(1), i, words(30), i % 50, definition)));
        }
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        try (IndexFollower follower =
                new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC())) {
            follower.open();
            CatalogIndex reads = new CatalogIndex(directory.searchers());
            TERMS.forEach(term -> IntStream.range(0, 50).forEach(i -> search(reads, term)));
            for (String term : TERMS) {
                long[] nanos = IntStream.range(0, 200)
                        .mapToLong(i -> search(reads, term))
                        .sorted()
                        .toArray();
                assertThat(Duration.ofNanos(nanos[100])).as(term).isLessThan(Duration.ofMillis(10));
            }
        }
    }

    private static long search(CatalogIndex reads, String term) {
        EntityFilter filter = term.length() % 2 == 0 ? EntityFilter.EVERYTHING : FilterString.parse("kind=component");
        long start = THREADS.getCurrentThreadCpuTime();
        reads.search(new SearchRequest(term, filter, 0, 25, SearchMarks.unique()));
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
