package dev.mokuroku.catalog.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.CatalogConfig;
import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.KnownFile;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.Kinds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OrphansTest {
    private static final String SOURCE = "test:orphans";
    private static final EntityRef PAYMENTS = EntityRef.parse("component:default/orphan-payments");
    private static final String MARK = "\"backstage.io/orphan\":\"true\"";

    @Inject
    WriterLock lock;

    @Inject
    CatalogTables tables;

    @Inject
    ConfiguredSources configured;

    @Inject
    KnownFiles known;

    @Inject
    StoredEntities stored;

    private ApplyDescriptors keeping;

    @BeforeEach
    void keepOrphans() {
        keeping = new ApplyDescriptors(
                lock, tables, new Orphans(CatalogConfig.Orphans.KEEP), configured, Kinds.BACKSTAGE, Clock.systemUTC());
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> keeping.remove(SOURCE, known.of(SOURCE).keySet()));
        assertThat(stored.load(List.of(PAYMENTS))).isEmpty();
    }

    @Test
    void marksAnEntityThatLeftItsFileUntilItIsBack() {
        apply("a", "orphan-payments");
        apply("a", "orphan-refunds");
        assertThat(json()).contains(MARK);
        apply("a", "orphan-payments");
        assertThat(json()).doesNotContain(MARK);
    }

    @Test
    void readsAFileThatIsNamedAgainAnew() {
        apply("a", "orphan-payments");
        FileId file = FileId.of(Descriptors.at("a"));
        QuarkusTransaction.requiringNew().run(() -> keeping.removeUnnamed(SOURCE, Set.of(file)));
        assertThat(json()).contains(MARK);
        assertThat(known.of(SOURCE).get(file).version()).isEqualTo(KnownFile.OUTDATED);
    }

    @Test
    void givesAnOrphanToTheNextFileThatDescribesIt() {
        apply("a", "orphan-payments");
        apply("a", "orphan-refunds");
        ApplyReport report = apply("b", "orphan-payments");
        assertThat(report).isEqualTo(new ApplyReport(0, 1, 0, 0));
        assertThat(json()).doesNotContain(MARK);
    }

    private ApplyReport apply(String file, String service) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        keeping.apply(SOURCE, List.of(Descriptors.file(file, Descriptors.services("It", service)))));
    }

    private String json() {
        return stored.load(List.of(PAYMENTS)).getFirst().json();
    }
}
