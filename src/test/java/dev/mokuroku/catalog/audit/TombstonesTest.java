package dev.mokuroku.catalog.audit;

import static dev.mokuroku.catalog.apply.Descriptors.at;
import static dev.mokuroku.catalog.apply.Descriptors.file;
import static dev.mokuroku.catalog.apply.Descriptors.services;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.audit.AuditEntry.Action;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TombstonesTest {
    @Inject
    ApplyDescriptors catalog;

    @Inject
    KnownFiles known;

    @Inject
    StoredEntities stored;

    @Inject
    AuditTrail trail;

    @Inject
    LiveIndex index;

    @All
    List<RecurringJob> jobs;

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource database;

    private String source;
    private String name;
    private EntityRef ref;

    @BeforeEach
    void nameAnew() {
        source = "test:" + UUID.randomUUID();
        name = "buried-" + UUID.randomUUID();
        ref = EntityRef.parse("component:default/" + name);
    }

    /// The tests that follow read the index.
    @AfterEach
    void forget() {
        catalog.remove(source, known.of(source).keySet());
        index.catchUp();
    }

    @Test
    void givesTheUidBackToWhatComesBackFromAnotherFile() {
        apply("a", name);
        UUID uid = uid();
        catalog.remove(source, List.of(FileId.of(at("a"))));
        assertThat(stored.load(List.of(ref))).isEmpty();
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REMOVED);
            assertThat(entry.uid()).isEqualTo(uid);
            assertThat(entry.location()).isEqualTo(at("a").toString());
            assertThat(entry.author()).isEqualTo("source:" + source);
            assertThat(entry.uidKeptUntil()).isAfter(entry.key().at());
        });
        apply("b", name);
        assertThat(uid()).isEqualTo(uid);
        assertThat(tombstones()).isZero();
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(Action.RESTORED, Action.REMOVED);
        assertThat(entries().getFirst().location()).isEqualTo(at("b").toString());
        assertThat(entries().getLast().uidKeptUntil()).isNull();
    }

    @Test
    void knowsARefInLettersOfAnyCase() {
        apply("a", name);
        UUID uid = uid();
        apply("a", "other-" + name);
        apply("a", name.replace("buried", "Buried"));
        assertThat(uid()).isEqualTo(uid);
    }

    @Test
    void givesManyUidsBackAtOnce() {
        String[] names = IntStream.range(0, 1_500).mapToObj(i -> name + i).toArray(String[]::new);
        List<EntityRef> refs = List.of(names).stream()
                .map(it -> EntityRef.parse("component:default/" + it))
                .toList();
        for (int i = 0; i < names.length; i += 50) { // a file holds no more than a hundred documents
            apply("file-" + i, List.of(names).subList(i, i + 50).toArray(String[]::new));
        }
        Map<EntityRef, UUID> before = uids(refs);
        assertThat(before).hasSize(names.length);
        catalog.remove(source, known.of(source).keySet());
        assertThat(uids(refs)).isEmpty();
        assertThat(tombstones()).isEqualTo(names.length);
        catalog.apply(
                source,
                IntStream.range(0, 30)
                        .mapToObj(i -> file(
                                "again-" + i,
                                services(
                                        "Again",
                                        List.of(names)
                                                .subList(i * 50, i * 50 + 50)
                                                .toArray(String[]::new))))
                        .toList());
        assertThat(uids(refs)).isEqualTo(before);
        assertThat(tombstones()).isZero();
        assertThat(meters.counter("mokuroku.catalog.removals", "source", source, "reason", "file_gone")
                        .count())
                .isEqualTo(names.length);
        assertThat(meters.counter("mokuroku.catalog.restorations", "source", source)
                        .count())
                .isEqualTo(names.length);
    }

    @Test
    void givesANewUidAfterTheGrace() {
        apply("a", name);
        UUID uid = uid();
        catalog.remove(source, List.of(FileId.of(at("a"))));
        age("31 days");
        assertThat(entries().getFirst().uidKeptUntil()).isNull();
        apply("a", name);
        assertThat(uid()).isNotEqualTo(uid);
        assertThat(tombstones()).isZero();
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(Action.REMOVED);
    }

    @Test
    void forgetsWhatIsOldAndNothingElse() {
        String other = "kept-" + name;
        apply("a", name, other);
        catalog.remove(source, List.of(FileId.of(at("a"))));
        age("29 days");
        cleanUp();
        assertThat(tombstones()).isEqualTo(2);
        run("update tombstone set removed_at = removed_at - interval '2 days' where ref = '" + ref + "'");
        double before = meters.counter("mokuroku.catalog.tombstones.forgotten").count();
        cleanUp();
        assertThat(tombstones()).isEqualTo(1);
        assertThat(meters.counter("mokuroku.catalog.tombstones.forgotten").count())
                .isEqualTo(before + 1);
        assertThat(entries()).hasSize(1);
        run("update audit_entry set at = at - interval '372 days' where ref = '" + ref + "'");
        cleanUp();
        assertThat(entries()).isEmpty();
        assertThat(trail.page(ofSource(), null, 10)).hasSize(1);
    }

    private void cleanUp() {
        jobs.stream()
                .filter(job -> job.name().equals("removal-cleanup"))
                .findAny()
                .orElseThrow()
                .run();
    }

    @Test
    void leavesNothingOfATransactionThatFails() {
        apply("a", name);
        UUID uid = uid();
        failingAtTheEnd(() -> catalog.remove(source, List.of(FileId.of(at("a")))));
        assertThat(uid()).isEqualTo(uid);
        assertThat(tombstones()).isZero();
        assertThat(entries()).isEmpty();
        assertThat(meters.find("mokuroku.catalog.removals")
                        .tag("source", source)
                        .counter())
                .isNull();
        catalog.remove(source, List.of(FileId.of(at("a"))));
        failingAtTheEnd(() -> apply("b", name));
        assertThat(tombstones()).isEqualTo(1);
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(Action.REMOVED);
        apply("b", name);
        assertThat(uid()).isEqualTo(uid);
    }

    /// What is done last, appending to the feed, is refused by PostgreSQL.
    private void failingAtTheEnd(Runnable work) {
        run("""
            create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused'; end $$;
            create trigger refusing before insert on change for each row
                when (new.ref = '%s') execute function refuse();""".formatted(ref));
        try {
            assertThatThrownBy(work::run).hasStackTraceContaining("refused");
        } finally {
            run("drop trigger refusing on change; drop function refuse()");
        }
    }

    @Test
    void reportsWhyAndWho() {
        apply("a", name);
        apply("a", "other-" + name);
        apply("a", name);
        Author.runAs("user:default/ada", () -> catalog.removeEntity(ref));
        apply("b", name);
        catalog.removeUnnamed(source, List.of(FileId.of(at("b"))));
        apply("b", name);
        catalog.remove(source, List.of(FileId.of(at("b"))), RemovalReason.UNREGISTERED);
        assertThat(entries().stream().filter(it -> it.action() == Action.REMOVED))
                .extracting(AuditEntry::reason)
                .containsExactly(
                        RemovalReason.UNREGISTERED,
                        RemovalReason.NOT_NAMED,
                        RemovalReason.DELETED,
                        RemovalReason.NOT_IN_FILE);
        assertThat(entries().stream().filter(it -> it.reason() == RemovalReason.DELETED))
                .extracting(AuditEntry::author)
                .containsExactly("user:default/ada");
    }

    @Test
    void keepsNoUidOfWhatSomebodyDeleted() {
        apply("a", name);
        UUID uid = uid();
        catalog.removeEntity(ref);
        assertThat(entries().getFirst()).satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(RemovalReason.DELETED);
            assertThat(entry.uid()).isEqualTo(uid);
            assertThat(entry.uidKeptUntil()).isNull();
        });
        apply("b", name);
        assertThat(uid()).isNotEqualTo(uid);
    }

    @Test
    void reportsNothingWhereAnotherFileTakesOver() {
        apply("a", name);
        apply("b", name);
        UUID uid = uid();
        catalog.remove(source, List.of(FileId.of(at("a"))));
        assertThat(uid()).isEqualTo(uid);
        assertThat(tombstones()).isZero();
        assertThat(entries()).isEmpty();
    }

    private void apply(String file, String... names) {
        catalog.apply(source, List.of(file(file, services("It", names))));
    }

    private UUID uid() {
        return stored.load(List.of(ref)).getFirst().uid();
    }

    private Map<EntityRef, UUID> uids(List<EntityRef> refs) {
        return stored.load(refs).stream().collect(toMap(StoredEntity::ref, StoredEntity::uid));
    }

    private List<AuditEntry> entries() {
        return trail.page(new AuditFilter(ref, null, null, null), null, 100);
    }

    private AuditFilter ofSource() {
        return new AuditFilter(null, source, null, null);
    }

    /// As if everything of this source had been removed so much earlier.
    private void age(String interval) {
        run("update audit_entry set at = at - interval '%1$s' where source = '%2$s'".formatted(interval, source));
        run("update tombstone set removed_at = removed_at - interval '%1$s' where source = '%2$s'"
                .formatted(interval, source));
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int tombstones() {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from tombstone where source = '" + source + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
