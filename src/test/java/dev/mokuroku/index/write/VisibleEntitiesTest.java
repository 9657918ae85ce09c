package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads of a caller from whom a part of the catalog is hidden, compared with reads of a catalog that never had this
/// part.
class VisibleEntitiesTest {
    private static final EntityFilter VISIBLE = new EntityFilter.Not(EntityFilter.is("spec.secret", "yes"));
    private static final String PLANTED = "zanzibar";

    private final Random random = new Random(20);
    private final FakeCatalog all = new FakeCatalog();
    private final FakeCatalog open = new FakeCatalog();
    private final List<String> refs = IntStream.range(0, 200)
            .mapToObj(i -> "component:default/c-%d%s".formatted(i, i % 2 == 0 ? "-" + PLANTED : ""))
            .toList();
    private final List<Relation> relations = new ArrayList<>();

    @TempDir
    Path folder;

    private IndexFollower ofAll;
    private IndexFollower ofOpen;
    private CatalogIndex restricted;
    private CatalogIndex expected;

    @BeforeEach
    void fill() {
        IndexDirectory allFiles = IndexDirectory.open(folder.resolve("all"), "1");
        IndexDirectory openFiles = IndexDirectory.open(folder.resolve("open"), "2");
        ofAll = new IndexFollower(allFiles, all, all, ContributedTerms.NONE, Clock.systemUTC());
        ofOpen = new IndexFollower(openFiles, open, open, ContributedTerms.NONE, Clock.systemUTC());
        restricted = new CatalogIndex(allFiles.searchers()).limitedTo(() -> VISIBLE);
        expected = new CatalogIndex(openFiles.searchers());
        for (int i = 0; i < 600; i++) {
            EntityRef from = EntityRef.parse(refs.get(random.nextInt(refs.size())));
            EntityRef to = EntityRef.parse(refs.get(random.nextInt(refs.size())));
            relations.add(new Relation(from, "dependsOn", to));
            relations.add(new Relation(to, "dependencyOf", from));
        }
        ofAll.open();
        ofOpen.open();
        refs.forEach(this::write);
        catchUp();
        for (int i = 0; i < 60; i++) { // leaves deleted documents in several segments
            write(refs.get(random.nextInt(refs.size())));
            if (i % 10 == 0) {
                catchUp();
            }
        }
        catchUp();
    }

    @AfterEach
    void stop() throws IOException {
        ofAll.close();
        ofOpen.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=component",
                "spec.type=t1",
                "spec.type",
                "spec.secret",
                "spec.secret=yes",
                "relations.dependsOn",
                "relations.dependencyof",
                "metadata.name=c-8-zanzibar"
            })
    void findsWhatACatalogWithoutThemFinds(String filter) {
        EntityFilter condition = FilterString.parse(filter);
        for (EntityOrder order : orders()) {
            for (int size : List.of(1, 7, 1000)) {
                assertThat(walk(restricted, condition, order, size)).isEqualTo(walk(expected, condition, order, size));
            }
        }
        assertThat(restricted.count(condition)).isEqualTo(expected.count(condition));
        assertThat(streamed(restricted, condition)).isEqualTo(streamed(expected, condition));
        List<String> fields = List.of("kind", "spec.type", "spec.secret", "metadata.name", "relations.dependencyOf");
        assertThat(restricted.facets(condition, fields)).isEqualTo(expected.facets(condition, fields));
    }

    @Test
    void conditionsOnRelationsDoNotFindHiddenTargets() {
        for (String ref : refs) {
            String key = "relations.dependencyOf";
            for (EntityFilter filter : List.of(
                    EntityFilter.is(key, ref),
                    new EntityFilter.HasPrefix(key, ref),
                    new EntityFilter.ValueContains(key, ref.substring(12)),
                    new EntityFilter.Not(EntityFilter.is(key, ref)))) {
                assertThat(restricted.count(filter)).as("%s", filter).isEqualTo(expected.count(filter));
            }
        }
    }

    @Test
    void readsByRefAndAlongRelations() {
        List<EntityRef> parsed = refs.stream().map(EntityRef::parse).toList();
        assertThat(restricted.byRefs(parsed).keySet())
                .isEqualTo(expected.byRefs(parsed).keySet());
        assertThat(restricted.matching(parsed, EntityFilter.EVERYTHING))
                .isEqualTo(expected.byRefs(parsed).keySet());
        RefsQuery query = RefsQuery.of(parsed, 500);
        assertThat(texts(restricted.pages(List.of(query)).getFirst()))
                .isEqualTo(texts(expected.pages(List.of(query)).getFirst()));
        for (EntityRef ref : parsed) {
            assertThat(restricted.byRef(ref).map(VisibleEntitiesTest::withoutEtag))
                    .isEqualTo(expected.byRef(ref).map(VisibleEntitiesTest::withoutEtag));
            TraversalQuery walk = new TraversalQuery(ref, Set.of("dependsOn"), EntityFilter.EVERYTHING, 5, 30);
            assertThat(reached(restricted, walk)).isEqualTo(reached(expected, walk));
        }
    }

    @Test
    void searchesFindAndShowNothingHidden() {
        for (String words : List.of("", PLANTED, "c-7", "component", "the")) {
            SearchRequest request =
                    new SearchRequest(words, EntityFilter.EVERYTHING, 0, 500, new SearchMarks("<", ">"));
            SearchPage found = restricted.search(request);
            SearchPage wanted = expected.search(request);
            assertThat(found.total()).isEqualTo(wanted.total());
            assertThat(refs(found)).isEqualTo(refs(wanted));
            assertThat(found.toString()).doesNotContain(PLANTED);
        }
    }

    @Test
    void refusesAnOrderByRelations() {
        EntityQuery query =
                EntityQuery.of(EntityFilter.EVERYTHING, 5).ordered(EntityOrder.by("relations.dependencyOf", false));
        assertThatThrownBy(() -> restricted.page(query))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("relations.dependencyOf");
        assertThat(expected.page(query).total()).isEqualTo(100);
    }

    @Test
    void theServerItselfReadsEverything() {
        assertThat(restricted.everything().count(EntityFilter.EVERYTHING)).isEqualTo(200);
        assertThat(restricted.everything().version()).isNotEqualTo(restricted.version());
    }

    private static List<EntityOrder> orders() {
        return List.of(
                EntityOrder.BY_REF,
                EntityOrder.by("spec.type", true),
                EntityOrder.by("metadata.name", false),
                new EntityOrder(
                        List.of(
                                new EntityOrder.Field("spec.type", false),
                                new EntityOrder.Field("metadata.name", true)),
                        true));
    }

    private void write(String ref) {
        boolean hidden = ref.contains(PLANTED);
        String type = random.nextInt(4) == 0 ? "" : "\"type\":\"t%d\",".formatted(random.nextInt(3));
        String spec = "{%s\"secret\":\"%s\"}".formatted(type, hidden ? "yes" : "no");
        EntityRef source = EntityRef.parse(ref);
        List<Relation> own = relations.stream()
                .filter(it -> it.source().equals(source))
                .distinct()
                .toList();
        all.put(ref, spec, own.toArray(Relation[]::new));
        if (!hidden) {
            open.put(
                    ref,
                    spec,
                    own.stream()
                            .filter(it -> !it.target().toString().contains(PLANTED))
                            .toArray(Relation[]::new));
        }
    }

    private void catchUp() {
        ofAll.catchUp();
        ofOpen.catchUp();
    }

    private static List<String> walk(CatalogIndex index, EntityFilter filter, EntityOrder order, int size) {
        List<String> found = new ArrayList<>();
        EntityQuery query = EntityQuery.of(filter, size).ordered(order);
        EntityPage page = index.page(query);
        found.add("total " + page.total());
        while (true) {
            found.addAll(texts(page));
            if (!page.hasNext()) {
                return found;
            }
            page = index.page(query.after(page.items().getLast().cursor()));
        }
    }

    private static List<String> streamed(CatalogIndex index, EntityFilter filter) {
        List<String> found = new ArrayList<>();
        index.stream(filter, entity -> found.add(withoutEtag(entity)));
        return found;
    }

    private static List<String> texts(EntityPage page) {
        return page.items().stream()
                .map(item -> item.cursor() + " " + withoutEtag(item.entity()))
                .toList();
    }

    /// The etag of an entity without its hidden relations is computed from other bytes.
    private static String withoutEtag(IndexedEntity entity) {
        String json = new String(entity.json(), StandardCharsets.UTF_8);
        return json.replaceAll("\"etag\":\"[0-9a-f]+\"", "") + entity.relations();
    }

    private static List<String> reached(CatalogIndex index, TraversalQuery query) {
        Traversal traversal = index.traverse(List.of(query)).getFirst();
        List<String> steps = new ArrayList<>();
        traversal
                .steps()
                .forEach(step -> steps.add(step.depth() + " " + step.entity().ref()));
        steps.add("" + traversal.truncation());
        return steps;
    }

    private static Set<String> refs(SearchPage page) {
        Set<String> refs = new TreeSet<>();
        for (SearchHit hit : page.hits()) {
            refs.add(hit.ref() + " " + hit.highlights());
        }
        return refs;
    }
}
