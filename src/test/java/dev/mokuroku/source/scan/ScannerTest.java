package dev.mokuroku.source.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.UnusedPort;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.LocationPrefixes;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScannerTest {
    private final Listing listing = new Listing();

    @Inject
    Scanner scanner;

    @Inject
    CatalogIndex index;

    @Inject
    AgroalDataSource database;

    @Inject
    ApplyDescriptors catalog;

    @Inject
    KnownFiles knownFiles;

    @Inject
    CatalogScans scans;

    @Inject
    SourceLocks locks;

    @Inject
    LiveIndex live;

    @Inject
    MeterRegistry meters;

    @Inject
    AuditTrail trail;

    @Inject
    ScanMonitor record;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void forget() {
        scheduler.resume(ScanSchedule.UNCONFIGURED);
        listing.files.clear();
        listing.failing = false;
        listing.covered = null;
        scanner.scanConfirmed(listing);
    }

    @Test
    void makesWhatItFoundReadable() {
        listing.files.put("a", "scanned-a");
        ScanOutcome outcome = scanner.scan(listing);
        assertThat(outcome.applied()).isEqualTo(new ApplyReport(1, 0, 0, 0));
        assertThat(holds("scanned-a")).isTrue();
    }

    @Test
    void removesWhatACompleteListingNoLongerNames() {
        listing.files.put("a", "scanned-a");
        scanner.scan(listing);
        listing.files.clear();
        assertThat(scanner.scan(listing).applied().removed()).isEqualTo(1);
        assertThat(holds("scanned-a")).isFalse();
    }

    @Test
    void removesNothingAfterAFailedListing() {
        listing.files.put("a", "scanned-a");
        scanner.scan(listing);
        listing.files.clear();
        listing.files.put("b", "scanned-b");
        listing.failing = true;
        ScanOutcome outcome = scanner.scan(listing);
        assertThat(outcome.failure()).isEqualTo("page 2 is lost");
        assertThat(outcome.applied()).isEqualTo(new ApplyReport(1, 0, 0, 0));
        assertThat(holds("scanned-a")).isTrue();
        assertThat(holds("scanned-b")).isTrue();
    }

    @Test
    void doesNotBelieveAListingThatMissesTooMuch() {
        for (int i = 0; i < 20; i++) {
            listing.files.put("file-" + i, "scanned-" + i);
        }
        scanner.scan(listing);
        IntStream.range(0, 10).forEach(i -> listing.files.remove("file-" + i));
        listing.mostMissing = 0.2;
        ScanOutcome doubted = scanner.scan(listing);
        assertThat(doubted.failure()).startsWith("10 of 20 descriptors are missing, more than 20 %");
        assertThat(doubted.applied().removed()).isZero();
        assertThat(holds("scanned-0")).isTrue();
        assertThat(scanner.scanConfirmed(listing).applied().removed()).isEqualTo(10);
        listing.files.remove("file-10");
        listing.files.remove("file-11");
        listing.files.remove("file-12");
        assertThat(scanner.scan(listing).applied().removed()).isEqualTo(3);
    }

    @Test
    void reportsTheAuditTrailWhatWasStoppedAndWhoConfirmedIt() {
        // As many as no other test misses, for the same is told once a day.
        for (int i = 0; i < 17; i++) {
            listing.files.put("file-" + i, "scanned-" + i);
        }
        scanner.scan(listing);
        listing.files.clear();
        listing.files.put("file-0", "scanned-0");
        listing.mostMissing = 0.3;
        String told = "16 of 17 descriptors are missing, more than 30 %";
        scanner.scan(listing);
        assertThat(entriesSaying(told)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditEntry.Action.SCAN_STOPPED);
            assertThat(entry.author()).isEqualTo("source:test:listing");
        });
        Author.runAs("user:default/ada", () -> scanner.scanConfirmed(listing));
        assertThat(entriesSaying(told).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditEntry.Action.REMOVAL_CONFIRMED);
            assertThat(entry.author()).isEqualTo("user:default/ada");
        });
        AuditFilter removal = new AuditFilter(EntityRef.parse("component:default/scanned-9"), null, null, null);
        assertThat(trail.page(removal, null, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(RemovalReason.FILE_GONE);
            assertThat(entry.author()).isEqualTo("user:default/ada");
        });
    }

    private List<AuditEntry> entriesSaying(String message) {
        return trail.page(new AuditFilter(null, listing.name(), null, null), null, 1_000).stream()
                .filter(entry -> message.equals(entry.message()))
                .toList();
    }

    @Test
    void doubtsAListingThatMissesMuchOfSomethingElse() {
        listing.files.put("a", "scanned-a");
        listing.files.put("b", "scanned-b");
        scanner.scan(listing);
        listing.files.remove("b");
        listing.mostMissing = 0.2;
        listing.missingRepositories = 6;
        assertThat(scanner.scan(listing).failure()).startsWith("6 of 10 repositories are missing, more than 20 %");
        assertThat(holds("scanned-b")).isTrue();
        assertThat(scanner.scanConfirmed(listing).applied().removed()).isEqualTo(1);
    }

    @Test
    void removesOnlyWhereTheListingTellsOfAll() {
        listing.files.put("a", "scanned-a");
        listing.files.put("b", "scanned-b");
        scanner.scan(listing);
        listing.files.clear();
        listing.covered = List.of(Listing.at("a"));
        assertThat(scanner.scan(listing).applied().removed()).isEqualTo(1);
        assertThat(holds("scanned-b")).isTrue();
    }

    @Test
    void endsWhenTheApplicationStopsAndRemovesNothing() {
        listing.files.put("a", "scanned-a");
        scanner.scan(listing);
        listing.files.clear();
        listing.files.put("b", "scanned-b");
        Scanner stopped = new Scanner(scans, catalog, knownFiles, locks, live, record, Clock.systemUTC());
        stopped.stop();
        ScanOutcome outcome = stopped.scan(listing);
        assertThat(outcome.failure()).isEqualTo("the application is stopping");
        assertThat(outcome.applied()).isEqualTo(ApplyReport.NOTHING);
        assertThat(holds("scanned-a")).isTrue();
        assertThat(holds("scanned-b")).isFalse();
    }

    @Test
    void reportsWhatToLookAtAgain() {
        listing.files.put("a", "scanned-a");
        listing.locations = "http://localhost:%d/nobody/listens.yaml".formatted(UnusedPort.find());
        scanner.scan(listing);
        assertThat(listing.lookAgain).containsExactly(Listing.at("a"));
        listing.locations = null;
        scanner.scan(listing);
        assertThat(listing.lookAgain).isEmpty();
    }

    @Test
    void writesNothingToPostgresWhenNothingChanged() throws SQLException {
        listing.files.put("a", "scanned-a");
        listing.files.put("b", "scanned-b");
        scanner.scan(listing);
        assertScanWritesNothing();
    }

    @Test
    void forgetsAFileThatIsNoLongerTheSources() {
        listing.files.put("a", "scanned-a");
        scanner.scan(listing);
        scanner.forget(listing, Listing.at("a"));
        assertThat(holds("scanned-a")).isFalse();
    }

    @Test
    void removesOnRereadingAFileThatIsGone() {
        listing.files.put("a", "scanned-a");
        scanner.scan(listing);
        listing.files.clear();
        scanner.refresh(listing, Listing.at("a"));
        assertThat(holds("scanned-a")).isFalse();
    }

    @Test
    void readsAFileAgainWhenWhatItRefersToChanged() throws SQLException {
        listing.files.put("a", "scanned-a");
        listing.referenced = "first";
        scanner.scan(listing);
        assertThat(definition()).isEqualTo("first");
        assertScanWritesNothing();
        listing.referenced = "second";
        assertThat(scanner.scan(listing).applied().updated()).isEqualTo(1);
        assertThat(definition()).isEqualTo("second");
    }

    @Test
    void keepsAnEntityWhoseReferenceCannotBeReadAndHeals() {
        listing.files.put("a", "scanned-a");
        listing.referenced = "first";
        scanner.scan(listing);
        listing.referenced = null;
        assertThat(scanner.scan(listing).applied().problems()).isEqualTo(1);
        assertThat(definition()).isEqualTo("first");
        listing.referenced = "healed";
        assertThat(scanner.scan(listing).applied().problems()).isZero();
        assertThat(definition()).isEqualTo("healed");
    }

    private String definition() {
        return index.byRef(EntityRef.parse("component:default/scanned-a"))
                .orElseThrow()
                .entity()
                .spec()
                .path("definition")
                .asText();
    }

    private boolean holds(String name) {
        return index.byRef(EntityRef.parse("component:default/" + name)).isPresent();
    }

    /// Jobs in the background write at times, so one of several scans must leave the number of transactions
    /// as it is.
    private void assertScanWritesNothing() {
        scheduler.pause(ScanSchedule.UNCONFIGURED); // which writes that this replica is there
        await().untilAsserted(() -> {
            long before = nextTransactionId();
            assertThat(scanner.scan(listing).applied()).isEqualTo(ApplyReport.NOTHING);
            assertThat(nextTransactionId()).isEqualTo(before);
        });
    }

    /// PostgreSQL gives one to every transaction that writes, and to no other.
    private long nextTransactionId() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Files by name, each with one component.
    private static final class Listing implements DescriptorSource {
        private final Map<String, String> files = new TreeMap<>();
        private boolean failing;
        private double mostMissing = 1;
        private int missingRepositories;
        private @Nullable List<LocationRef> covered;
        private @Nullable String locations;
        private List<LocationRef> lookAgain = List.of();
        /// What `$text` gives; null where it cannot be read.
        private String referenced = "a definition";

        static LocationRef at(String name) {
            return LocationRef.url("https://example.com/scanned/" + name);
        }

        @Override
        public String name() {
            return "test:listing";
        }

        @Override
        public double maxMissingShare() {
            return mostMissing;
        }

        @Override
        public Coverage scan(ScanSession session) throws ScanFailedException {
            session.found(files.keySet().stream().map(this::read).toList());
            if (failing) {
                throw new ScanFailedException("page 2 is lost");
            }
            return covered == null
                    ? new Coverage.Everything(
                            List.of(new Coverage.Missing("repositories", missingRepositories, 10)),
                            origins -> lookAgain = origins)
                    : new Coverage.Only(new LocationPrefixes(covered), origins -> lookAgain = origins);
        }

        @Override
        public void refresh(LocationRef location, ScanSession session) {
            files.keySet().stream()
                    .filter(name -> at(name).equals(location))
                    .forEach(name -> session.found(List.of(read(name))));
        }

        @Override
        public ReferencedFiles references() {
            return file -> {
                if (referenced == null) {
                    throw new UnreadableReferenceException("NotFoundError: gone");
                }
                return referenced.getBytes(UTF_8);
            };
        }

        private DescriptorFile read(String name) {
            byte[] content = """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: { name: %s }
                    spec: { type: service, lifecycle: production, owner: checkout, definition: { $text: ./text } }
                    """.formatted(files.get(name))
                    .concat(locations == null ? "" : """
                    ---
                    apiVersion: backstage.io/v1alpha1
                    kind: Location
                    metadata: { name: scanned-location }
                    spec: { type: url, target: "%s" }
                    """.formatted(locations))
                    .getBytes(UTF_8);
            return new DescriptorFile(at(name), at(name), DescriptorFile.hashOf(content), null, content, Map.of());
        }
    }
}
