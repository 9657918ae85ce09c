package dev.mokuroku.platform.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.release.PublishedRelease.Origin;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReleaseTableTest {
    private static final EntityRef KIT = EntityRef.parse("platformcomponent:test/kit");
    private static final EntityRef OTHER = EntityRef.parse("platformcomponent:test/other");
    private static final PublishedRelease FIRST = new PublishedRelease(
            "1.0.0", Origin.GITHUB_RELEASE, Instant.parse("2026-01-05T10:00:00Z"), false, "New.", "https://a.example");
    private static final PublishedRelease SECOND = new PublishedRelease(
            "2.0.0",
            Origin.END_OF_LIFE,
            Instant.parse("2026-02-05T10:00:00Z"),
            true,
            null,
            null,
            "2",
            LocalDate.parse("2027-01-01"));

    @Inject
    ReleaseTable table;

    @AfterEach
    void clear() {
        table.removeAllBut(List.of());
    }

    @Test
    void returnsWhatWasStoredLatestFirst() {
        assertThat(table.replace(KIT, List.of(FIRST, SECOND))).isTrue();
        assertThat(table.all().get(KIT)).containsExactly(SECOND, FIRST);
    }

    @Test
    void writesOnlyWhatChanged() {
        table.replace(KIT, List.of(FIRST, SECOND));
        String stamp = table.stamp();
        assertThat(table.replace(KIT, List.of(FIRST, SECOND))).isFalse();
        assertThat(table.stamp()).isEqualTo(stamp);
        assertThat(table.replace(KIT, List.of(FIRST))).isTrue();
        assertThat(table.stamp()).isNotEqualTo(stamp);
        assertThat(table.all().get(KIT)).containsExactly(FIRST);
    }

    @Test
    void removesTheReleasesOfOthers() {
        table.replace(KIT, List.of(FIRST));
        table.replace(OTHER, List.of(SECOND));
        assertThat(table.removeAllBut(List.of(KIT))).isOne();
        assertThat(table.all()).containsOnlyKeys(KIT);
    }
}
