package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of entities that are named, and walks over relations.
class NamedEntitiesTest {
    private final FakeCatalog catalog = new FakeCatalog();

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    /// a → b → c → d → a, and a → missing.
    @BeforeEach
    void fill() {
        catalog.put("component:default/a", "{\"type\":\"service\"}", dependsOn("a", "b"), dependsOn("a", "missing"));
        catalog.put("component:default/b", "{\"type\":\"website\"}", dependsOn("b", "c"));
        catalog.put("component:default/c", "{}", dependsOn("c", "d"));
        catalog.put("component:default/d", "{\"type\":\"library\"}", dependsOn("d", "a"));
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @Test
    void answersExistingEntitiesOnce() {
        EntityPage page = page(EntityFilter.EVERYTHING, EntityOrder.BY_REF, 10, null, "b", "missing", "a", "b");
        assertThat(names(page)).containsExactly("a", "b");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void countsOverAllPages() {
        EntityPage page = page(EntityFilter.EVERYTHING, EntityOrder.BY_REF, 2, null, "a", "b", "c");
        assertThat(names(page)).containsExactly("a", "b");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void ordersByAFieldWithMissingOnesLastInBothDirections() {
        EntityPage up = page(EntityFilter.EVERYTHING, EntityOrder.by("spec.type", false), 9, null, "a", "b", "c", "d");
        EntityPage down = page(EntityFilter.EVERYTHING, EntityOrder.by("spec.type", true), 9, null, "a", "b", "c", "d");
        assertThat(names(up)).containsExactly("d", "a", "b", "c");
        assertThat(names(down)).containsExactly("b", "a", "d", "c");
    }

    @Test
    void goesOnBehindACursorWhoseEntityIsGone() {
        EntityOrder order = EntityOrder.by("spec.type", false);
        Cursor second = page(EntityFilter.EVERYTHING, order, 2, null, "a", "b", "c", "d")
                .items()
                .getLast()
                .cursor();
        catalog.remove("component:default/a");
        follower.catchUp();
        assertThat(names(page(EntityFilter.EVERYTHING, order, 9, second, "a", "b", "c", "d")))
                .containsExactly("b", "c");
    }

    @Test
    void answersEachOfManyItsOwnFromOneRead() {
        long before = reads.reads();
        List<EntityPage> pages = reads.pages(List.of(
                query(EntityFilter.is("spec.type", "service"), EntityOrder.BY_REF, 10, null, "a", "b"),
                query(EntityFilter.EVERYTHING, EntityOrder.BY_REF, 1, null, "b", "a"),
                query(
                        new EntityFilter.Not(EntityFilter.is("spec.type", "service")),
                        EntityOrder.BY_REF,
                        10,
                        null,
                        "a",
                        "b")));
        assertThat(pages)
                .extracting(NamedEntitiesTest::names)
                .containsExactly(List.of("a"), List.of("a"), List.of("b"));
        assertThat(reads.reads() - before).isEqualTo(1);
    }

    @Test
    void walksRelationsTheNearestFirstAndEachEntityOnce() {
        Traversal traversal = reach(EntityFilter.EVERYTHING, 10, 100);
        assertThat(traversal.steps())
                .extracting(step ->
                        step.depth() + step.via().name() + step.entity().ref().name())
                .containsExactly("1ab", "2bc", "3cd");
        assertThat(traversal.truncation()).isNull();
    }

    @Test
    void reportsTruncationByDepth() {
        assertThat(reach(EntityFilter.EVERYTHING, 2, 100).truncation()).isEqualTo(Traversal.Truncation.DEPTH);
        assertThat(reach(EntityFilter.EVERYTHING, 3, 100).truncation()).isNull();
    }

    @Test
    void reportsTruncationBySize() {
        Traversal traversal = reach(EntityFilter.EVERYTHING, 10, 2);
        assertThat(traversal.steps()).hasSize(2);
        assertThat(traversal.truncation()).isEqualTo(Traversal.Truncation.SIZE);
        assertThat(reach(EntityFilter.EVERYTHING, 10, 3).truncation()).isNull();
    }

    @Test
    void traversesOverFilteredEntities() {
        Traversal traversal = reach(EntityFilter.is("spec.type", "library"), 10, 100);
        assertThat(traversal.steps())
                .extracting(step -> step.entity().ref().name())
                .containsExactly("d");
    }

    private Traversal reach(EntityFilter filter, int depth, int size) {
        TraversalQuery query = new TraversalQuery(ref("a"), Set.of("dependsOn"), filter, depth, size);
        return reads.traverse(List.of(query)).getFirst();
    }

    private EntityPage page(EntityFilter filter, EntityOrder order, int size, @Nullable Cursor after, String... names) {
        return reads.pages(List.of(query(filter, order, size, after, names))).getFirst();
    }

    private static RefsQuery query(
            EntityFilter filter, EntityOrder order, int size, @Nullable Cursor after, String... names) {
        return new RefsQuery(Stream.of(names).map(NamedEntitiesTest::ref).toList(), filter, order, size, after);
    }

    private static List<String> names(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().name()).toList();
    }

    private static Relation dependsOn(String from, String to) {
        return new Relation(ref(from), "dependsOn", ref(to));
    }

    private static EntityRef ref(String name) {
        return EntityRef.parse("component:default/" + name);
    }
}
