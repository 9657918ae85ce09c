package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowerTest {
    private final FakeCatalog catalog = new FakeCatalog();

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    @BeforeEach
    void start() {
        start("catalog-1");
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @Test
    void followsTheFeed() {
        catalog.put("component:default/a", "{\"type\":\"service\"}");
        follower.catchUp();
        assertThat(refs()).containsExactly("component:default/a");
        catalog.put("component:default/b", "{}");
        catalog.remove("component:default/a");
        follower.catchUp();
        assertThat(refs()).containsExactly("component:default/b");
        assertThat(follower.status(1).lag()).isZero();
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        catalog.put("component:default/a", "{}");
        follower.catchUp();
        follower.close();
        catalog.put("component:default/b", "{}");
        start("catalog-1");
        assertThat(follower.status(0).rebuiltAt()).isNull();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
    }

    @Test
    void losesNothingThatWasNotSaved(@TempDir Path killed) throws IOException {
        catalog.put("component:default/a", "{}");
        follower.catchUp();
        follower.commit();
        catalog.put("component:default/b", "{}");
        follower.catchUp();
        copy(folder, killed);
        follower.close();
        folder = killed;
        start("catalog-1");
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
    }

    @Test
    void isBuiltAnewWhenTheFeedNoLongerReachesIt() throws IOException {
        catalog.put("component:default/a", "{}");
        follower.catchUp();
        follower.close();
        catalog.remove("component:default/a");
        catalog.put("component:default/b", "{}");
        catalog.put("component:default/c", "{}");
        catalog.trim();
        start("catalog-1");
        assertThat(follower.status(0).rebuiltAt()).isNotNull();
        assertThat(refs()).containsExactly("component:default/b", "component:default/c");
    }

    @Test
    void publishesNothingOfARebuildThatFailed() {
        catalog.put("component:default/a", "{}");
        catalog.put("component:default/b", "{}");
        follower.catchUp();
        catalog.failHalfWay(true);
        assertThatThrownBy(follower::rebuild).hasMessageContaining("PostgreSQL is gone");
        catalog.put("component:default/c", "{}");
        assertThatThrownBy(follower::catchUp).hasMessageContaining("PostgreSQL is gone");
        assertThatThrownBy(follower::verify).hasMessageContaining("PostgreSQL is gone");
        follower.commit();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
        catalog.failHalfWay(false);
        follower.catchUp();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b", "component:default/c");
    }

    @Test
    void savesNothingOfARebuildThatFailed() throws IOException {
        catalog.put("component:default/a", "{}");
        catalog.put("component:default/b", "{}");
        follower.catchUp();
        follower.commit();
        catalog.failHalfWay(true);
        assertThatThrownBy(follower::rebuild).hasMessageContaining("PostgreSQL is gone");
        follower.commit();
        follower.close();
        start("catalog-1");
        assertThat(follower.status(0).rebuiltAt()).isNull();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
    }

    @Test
    void isBuiltAnewForAnotherCatalog() throws IOException {
        catalog.put("component:default/a", "{}");
        follower.catchUp();
        follower.close();
        catalog.removeSilently("component:default/a");
        catalog.putSilently("component:default/z", "{}");
        start("catalog-2");
        assertThat(refs()).containsExactly("component:default/z");
    }

    @Test
    void isBuiltAnewFromBrokenFiles() throws IOException {
        catalog.put("component:default/a", "{}");
        follower.catchUp();
        follower.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
        start("catalog-1");
        assertThat(refs()).containsExactly("component:default/a");
    }

    @Test
    void findsAndMendsWhatDiffers() {
        catalog.put("component:default/lacking", "{}");
        catalog.put("component:default/surplus", "{}");
        catalog.put("component:default/stale", "{\"type\":\"old\"}");
        catalog.put("component:default/same", "{}");
        catalog.removeSilently("component:default/lacking");
        follower.catchUp();
        catalog.putSilently("component:default/lacking", "{}");
        catalog.removeSilently("component:default/surplus");
        catalog.putSilently("component:default/stale", "{\"type\":\"new\"}");
        IndexVerification found = follower.verify();
        assertThat(found.entities()).isEqualTo(3);
        assertThat(found.different())
                .extracting(EntityRef::name)
                .containsExactlyInAnyOrder("lacking", "surplus", "stale");
        assertThat(follower.verify().different()).isEmpty();
        assertThat(refs())
                .containsExactly("component:default/lacking", "component:default/same", "component:default/stale");
    }

    private void start(String catalogId) {
        IndexDirectory directory = IndexDirectory.open(folder, catalogId);
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    private List<String> refs() {
        return reads.page(EntityQuery.of(EntityFilter.EVERYTHING, 100)).items().stream()
                .map(item -> item.entity().ref().toString())
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
