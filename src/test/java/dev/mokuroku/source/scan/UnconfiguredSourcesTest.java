package dev.mokuroku.source.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.Sources;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnconfiguredSourcesTest {
    private static final EntityRef SHOP = EntityRef.parse("component:default/unconfigured-shop");

    @Inject
    Sources realSources;

    @Inject
    ConfiguredSources configured;

    @Inject
    SourceRemoval removal;

    @Inject
    Scanner scanner;

    @Inject
    ClusterLocks turns;

    @Inject
    ScanMonitor record;

    @Inject
    CatalogIndex index;

    @Inject
    CatalogFiles files;

    @Inject
    AuditTrail trail;

    @Inject
    AgroalDataSource database;

    private final Shelf before = new Shelf("shelf:before");
    private final Shelf after = new Shelf("shelf:after");

    @AfterEach
    void forget() throws SQLException {
        configured.giveUp(Set.of());
        before.components.clear();
        after.components.clear();
        scanner.scan(before);
        scanner.scan(after);
        execute("delete from configured_source");
    }

    @Test
    void removesWhatNoSettingNamesAndSaysWhy() {
        read(before, "unconfigured-shop");
        scanner.scan(after);
        start(after);
        assertThat(index.byRef(SHOP)).isEmpty();
        AuditEntry entry = trail.page(new AuditFilter(SHOP, null, AuditEntry.Action.REMOVED, null), null, 1)
                .getFirst();
        assertThat(entry.reason()).isEqualTo(RemovalReason.SOURCE_NOT_CONFIGURED);
        assertThat(entry.source()).isEqualTo("shelf:before");
    }

    @Test
    void keepsWhatTheSettingsOfAnotherReplicaNameUntilItIsGone() throws SQLException {
        read(before, "unconfigured-shop");
        scanner.scan(after);
        execute("insert into configured_source values (gen_random_uuid(), 'shelf:before', now())");
        start(after);
        assertThat(index.byRef(SHOP)).isPresent();
        execute("update configured_source set renewed_at = now() - interval '1 hour' where source = 'shelf:before'");
        start(after);
        assertThat(index.byRef(SHOP)).isEmpty();
    }

    @Test
    void keepsAllWhereTheSettingNamesNothingUntilSomebodyConfirms() {
        read(before, "unconfigured-shop");
        UnconfiguredSources nothingNamed = start();
        assertThat(index.byRef(SHOP)).isPresent();
        assertThat(failureOf("shelf:before")).contains("mokuroku.shelves names no source", "confirmRemoval");
        assertThat(nothingNamed.removeConfirmed("shelf:before").applied().removed())
                .isEqualTo(1);
        assertThat(index.byRef(SHOP)).isEmpty();
        assertThatThrownBy(() -> nothingNamed.removeConfirmed("shelf:before")).isInstanceOf(CatalogException.class);
    }

    @Test
    void refusesToRemoveWhatAnotherReplicaReads() throws SQLException {
        read(before, "unconfigured-shop");
        UnconfiguredSources unconfigured = start();
        execute("insert into configured_source values (gen_random_uuid(), 'shelf:before', now())");
        assertThatThrownBy(() -> unconfigured.removeConfirmed("shelf:before")).hasMessageContaining("another replica");
    }

    @Test
    void keepsAllUntilEverySourceOfTheSettingsWasRead() {
        read(before, "unconfigured-shop");
        Shelf misspelled = new Shelf("shelf:misspelled");
        start(misspelled);
        assertThat(index.byRef(SHOP)).isPresent();
        assertThat(failureOf("shelf:before")).contains("shelf:misspelled has not been read yet");
    }

    @Test
    void handsEntitiesOfAMovedSourceOverInOneStep() {
        read(before, "unconfigured-shop");
        String uid = index.byRef(SHOP).orElseThrow().uid();
        UnconfiguredSources unconfigured = unconfigured(after);
        unconfigured.announce();
        read(after, "unconfigured-shop");
        assertThat(files.defining(List.of(SHOP)).get(SHOP)).satisfies(file -> {
            assertThat(file.source()).isEqualTo("shelf:after");
            assertThat(file.problems()).isEmpty();
        });
        unconfigured.removeWhatMayGo();
        assertThat(index.byRef(SHOP).orElseThrow().uid()).isEqualTo(uid);
        assertThat(configured.holding()).doesNotContain("shelf:before");
        assertThat(trail.page(new AuditFilter(SHOP, "shelf:before", null, null), null, 9))
                .noneMatch(entry -> String.valueOf(entry.uid()).equals(uid));
    }

    private void read(Shelf shelf, String component) {
        shelf.components.add(component);
        scanner.scan(shelf);
    }

    private UnconfiguredSources start(Shelf... named) {
        UnconfiguredSources started = unconfigured(named);
        started.announce();
        started.removeWhatMayGo();
        return started;
    }

    /// The application with one more sort of source.
    private UnconfiguredSources unconfigured(Shelf... named) {
        List<SourceProvider> sorts = new ArrayList<>(realSources.providers());
        sorts.add(new Shelves(List.of(named)));
        Sources all = new Sources(sorts);
        return new UnconfiguredSources(
                all, configured, new UnconfiguredRules(false, 0.5), removal, scanner, turns, record);
    }

    private String failureOf(String source) {
        return scanner.outcomes().stream()
                .filter(it -> it.source().equals(source))
                .map(it -> String.valueOf(it.failure()))
                .findFirst()
                .orElse("");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Shelves(List<Shelf> sources) implements SourceProvider {
        @Override
        public Duration interval() {
            return Duration.ofHours(1);
        }

        @Override
        public String setting() {
            return "mokuroku.shelves";
        }

        @Override
        public boolean ownsName(String source) {
            return source.startsWith("shelf:");
        }
    }

    private record Shelf(String name, List<String> components) implements DescriptorSource {
        Shelf(String name) {
            this(name, new ArrayList<>());
        }

        @Override
        public Coverage scan(ScanSession session) {
            session.found(components.stream().map(this::file).toList());
            return Coverage.everything();
        }

        @Override
        public void refresh(LocationRef origin, ScanSession session) {
            scan(session);
        }

        private DescriptorFile file(String component) {
            byte[] content = """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: { name: %s }
                    spec: { type: service, lifecycle: production, owner: checkout }
                    """.formatted(component).getBytes(UTF_8);
            LocationRef location = LocationRef.url("https://example.com/" + name.substring(6) + "/" + component);
            return new DescriptorFile(location, location, DescriptorFile.hashOf(content), null, content, Map.of());
        }
    }
}
