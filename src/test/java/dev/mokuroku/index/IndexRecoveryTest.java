package dev.mokuroku.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.index.write.IndexDirectory;
import dev.mokuroku.index.write.IndexFollower;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index on a disk that is full or lost, and on a feed that lost changes.
class IndexRecoveryTest {
    private final FakeCatalog catalog = new FakeCatalog();
    private volatile boolean full;

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    @BeforeEach
    void start() throws IOException {
        IndexDirectory directory = IndexDirectory.open(this::openFiles, "catalog-1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        catalog.put("component:default/a", "{}");
        follower.open();
    }

    @AfterEach
    void stop() throws IOException {
        full = false;
        follower.close();
    }

    private FilterDirectory openFiles() throws IOException {
        return new FilterDirectory(FSDirectory.open(Files.createDirectories(folder))) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                failWhereFull();
                return super.createOutput(name, context);
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                failWhereFull();
                return super.createTempOutput(prefix, suffix, context);
            }
        };
    }

    private void failWhereFull() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void answersReadsAsBeforeWhileTheDiskIsFull() {
        full = true;
        catalog.put("component:default/b", "{}");
        assertThat(follower.catchUpUnlessFailing()).isFalse();
        assertThat(follower.progress().isFailing()).isTrue();
        assertThat(follower.catchUpUnlessFailing()).isFalse();
        assertThat(follower.recover()).isFalse();
        assertThat(refs()).containsExactly("component:default/a");
        assertThat(follower.sequence()).isEqualTo(1);
    }

    @Test
    void followsTheFeedAgainWhenThereIsRoom() {
        full = true;
        catalog.put("component:default/b", "{}");
        follower.catchUpUnlessFailing();
        catalog.remove("component:default/a");
        full = false;
        assertThat(follower.recover()).isTrue();
        assertThat(follower.progress().isFailing()).isFalse();
        assertThat(refs()).containsExactly("component:default/b");
        assertThat(follower.status(1).rebuiltAt()).as("it was saved before").isNotNull();
        catalog.put("component:default/c", "{}");
        assertThat(follower.catchUpUnlessFailing()).isTrue();
        assertThat(follower.verify().different()).isEmpty();
    }

    @Test
    void namesEachStateOnceAcrossARecovery() {
        String before = reads.version();
        full = true;
        catalog.put("component:default/b", "{}");
        follower.catchUpUnlessFailing();
        assertThat(reads.version()).isEqualTo(before);
        full = false;
        follower.recover();
        assertThat(reads.version()).isNotEqualTo(before);
    }

    @Test
    void staysFailingUntilItCanSave() {
        catalog.put("component:default/b", "{}");
        follower.catchUp();
        full = true;
        follower.save();
        assertThat(follower.progress().isFailing()).isTrue();
        assertThat(follower.recover()).isFalse();
        full = false;
        assertThat(follower.recover()).isTrue();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
    }

    @Test
    void isBuiltAnewInAFolderThatWasLost() throws IOException {
        catalog.put("component:default/b", "{}");
        delete(folder);
        assertThat(follower.catchUpUnlessFailing()).isFalse();
        assertThat(refs()).containsExactly("component:default/a");
        assertThat(follower.recover()).isTrue();
        assertThat(refs()).containsExactly("component:default/a", "component:default/b");
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void keepsItsFilesWhenTheyCannotBeOpenedNow() throws IOException {
        follower.close();
        OpenedIndex.Files unavailable = () -> {
            throw new IOException("Input/output error");
        };
        assertThatThrownBy(() -> IndexDirectory.open(unavailable, "catalog-1")).isInstanceOf(IOException.class);
        start();
        assertThat(follower.status(1).rebuiltAt()).isNull();
    }

    @Test
    void isBuiltAnewWhenTheFeedLostChanges() {
        catalog.put("component:default/b", "{}");
        catalog.put("component:default/c", "{}");
        follower.catchUp();
        catalog.loseChanges(2);
        catalog.removeSilently("component:default/b");
        catalog.removeSilently("component:default/c");
        assertThat(follower.catchUpUnlessFailing()).isTrue();
        assertThat(refs()).containsExactly("component:default/a");
    }

    @Test
    void isBuiltAnewWhenSequencesWereGivenAgain() throws IOException {
        catalog.put("component:default/b", "{}");
        follower.catchUp();
        follower.close();
        catalog.loseChanges(1);
        catalog.removeSilently("component:default/b");
        catalog.put("component:default/x", "{}");
        catalog.put("component:default/y", "{}");
        IndexDirectory directory = IndexDirectory.open(this::openFiles, "catalog-1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
        assertThat(refs()).containsExactly("component:default/a", "component:default/x", "component:default/y");
    }

    private List<String> refs() {
        return reads.page(EntityQuery.of(EntityFilter.EVERYTHING, 100)).items().stream()
                .map(item -> item.entity().ref().toString())
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
