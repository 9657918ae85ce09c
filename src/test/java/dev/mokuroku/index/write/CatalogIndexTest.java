package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityAncestry;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogIndexTest {
    private final FakeCatalog catalog = new FakeCatalog();

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    @BeforeEach
    void fill() {
        catalog.put(
                "component:default/shop", "{\"type\":\"website\",\"tags\":[\"Java\",\"web\"]}", owns("shop", "blue"));
        catalog.put("component:default/pay", "{\"type\":\"service\",\"weight\":7}", owns("pay", "blue"));
        catalog.put("component:default/ship", "{\"type\":\"Service\"}", owns("ship", "red"));
        catalog.put("component:default/plain", "{}");
        catalog.put("group:default/blue", "{\"type\":\"team\"}");
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kind=component;                              pay plain ship shop
            kind=Component,spec.type=SERVICE;            pay ship
            spec.type=service,spec.type=website;         pay ship shop
            spec.tags=java;                              shop
            spec.tags.java=true;                         shop
            spec.weight=7;                               pay
            kind=component,spec.type;                    pay ship shop
            relations.ownedby=group:default/blue;        pay shop
            metadata.name=nobody;                        ''
            """)
    void filters(String filter, String names) {
        EntityPage page = reads.page(EntityQuery.of(FilterString.parse(filter), 100));
        assertThat(String.join(" ", names(page))).isEqualTo(names);
        assertThat(page.total()).isEqualTo(names(page).size());
    }

    @Test
    void combinesConditions() {
        EntityFilter filter = new EntityFilter.All(List.of(
                new EntityFilter.HasPrefix("metadata.name", "S"),
                new EntityFilter.Not(new EntityFilter.In("spec.type", List.of("website")))));
        assertThat(names(reads.page(EntityQuery.of(filter, 10)))).containsExactly("ship");
    }

    @ParameterizedTest
    @CsvSource({"false, 'pay ship shop plain'", "true, 'shop pay ship plain'"})
    void ordersByAFieldThenByRefWithMissingOnesLast(boolean descending, String names) {
        assertThat(String.join(" ", walk(EntityOrder.by("spec.type", descending), 1)))
                .isEqualTo(names);
        assertThat(String.join(" ", walk(EntityOrder.by("spec.type", descending), 3)))
                .isEqualTo(names);
    }

    @Test
    void onlyCountsAPageOfSizeZero() {
        EntityPage page = reads.page(EntityQuery.of(EntityFilter.EVERYTHING, 0));
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void countsFacetsAsWritten() {
        Map<String, List<FacetCount>> facets =
                reads.facets(FilterString.parse("kind=component"), List.of("spec.type", "spec.nothing"));
        assertThat(facets.get("spec.type"))
                .containsExactly(
                        new FacetCount("Service", 1), new FacetCount("service", 1), new FacetCount("website", 1));
        assertThat(facets.get("spec.nothing")).isEmpty();
    }

    @Test
    void findsWordsByTheirBeginning() {
        EntityQuery query = EntityQuery.of(EntityFilter.EVERYTHING, 10).matching("sh");
        assertThat(names(reads.page(query))).containsExactly("ship", "shop");
    }

    @Test
    void readsByRefsThatExist() {
        EntityRef pay = EntityRef.parse("component:default/pay");
        Map<EntityRef, IndexedEntity> found = reads.byRefs(List.of(pay, EntityRef.parse("component:default/no"), pay));
        assertThat(found).containsOnlyKeys(pay);
        assertThat(found.get(pay).etag()).hasSize(40);
        assertThat(found.get(pay).relations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "metadata.name, H, ship shop",
        "metadata.name, HOP, shop",
        "spec.type, ERV, pay ship",
        "spec.type, '', pay ship shop"
    })
    void findsTextAnywhereInAField(String field, String part, String names) {
        EntityFilter filter =
                EntityFilter.allOf(EntityFilter.is("kind", "component"), new EntityFilter.ValueContains(field, part));
        assertThat(String.join(" ", names(reads.page(EntityQuery.of(filter, 10)))))
                .isEqualTo(names);
    }

    @Test
    void filtersBySortValue() {
        catalog.put("component:default/empty", "{\"type\":null}");
        follower.catchUp();
        assertThat(names(reads.page(EntityQuery.of(FilterString.parse("kind=component,spec.type"), 10))))
                .contains("empty");
        assertThat(names(reads.page(EntityQuery.of(new EntityFilter.HasSortValue("spec.type"), 10))))
                .containsExactly("pay", "ship", "shop", "blue");
    }

    @Test
    void readsPagesOfManyThousandsWithoutAGap() throws IOException {
        for (int i = 0; i < 12_000; i++) {
            catalog.put("component:many/c%05d".formatted(i), "{}");
        }
        follower.catchUp();
        List<String> read = new ArrayList<>();
        EntityQuery query = EntityQuery.of(EntityFilter.is("metadata.namespace", "many"), 11_000)
                .ordered(EntityOrder.by("metadata.name", true))
                .skipping(500);
        EntityPage.Summary ends =
                reads.read(query, item -> read.add(item.entity().ref().name()));
        assertThat(read).hasSize(11_000).startsWith("c11499").endsWith("c00500").doesNotHaveDuplicates();
        assertThat(ends).isEqualTo(new EntityPage.Summary(12_000, true));
    }

    @Test
    void streamsInTheOrderOfRefsAcrossSegments() {
        catalog.put("component:default/a-later", "{}");
        follower.catchUp();
        catalog.put("component:default/pay", "{\"type\":\"changed\"}");
        catalog.remove("component:default/plain");
        follower.catchUp();
        List<String> refs = new ArrayList<>();
        reads.stream(
                FilterString.parse("kind=component"),
                entity -> refs.add(entity.ref().name()));
        assertThat(refs).containsExactly("a-later", "pay", "ship", "shop");
    }

    @Test
    void answersAncestry() {
        catalog.putBelow("location:default/root", "location:default/none");
        catalog.putBelow("location:default/all", "location:default/root");
        catalog.putBelow("component:default/leaf", "location:default/all");
        follower.catchUp();
        List<EntityAncestry> ancestry = reads.ancestryOf(EntityRef.parse("component:default/leaf"));
        assertThat(ancestry)
                .extracting(ancestor -> ancestor.entity().ref().name())
                .containsExactly("leaf", "all", "root");
        assertThat(ancestry.getFirst().parents()).containsExactly(EntityRef.parse("location:default/all"));
        assertThat(ancestry.getLast().parents()).isEmpty();
        assertThat(reads.ancestryOf(EntityRef.parse("component:default/no"))).isEmpty();
    }

    @Test
    void endsTheAncestryOfACircle() {
        catalog.putBelow("location:default/one", "location:default/two");
        catalog.putBelow("location:default/two", "location:default/one");
        follower.catchUp();
        assertThat(reads.ancestryOf(EntityRef.parse("location:default/one"))).hasSize(2);
    }

    @Test
    void namesEachStateOfTheCatalogOnce() {
        String before = reads.version();
        assertThat(reads.version()).isEqualTo(before);
        catalog.put("component:default/new", "{}");
        follower.catchUp();
        assertThat(reads.version()).isNotEqualTo(before);
    }

    private List<String> walk(EntityOrder order, int size) {
        List<String> names = new ArrayList<>();
        EntityFilter filter = FilterString.parse("kind=component");
        EntityPage page = reads.page(EntityQuery.of(filter, size).ordered(order));
        names.addAll(names(page));
        while (page.hasNext()) {
            Cursor after = page.items().getLast().cursor();
            page = reads.page(EntityQuery.of(filter, size).ordered(order).after(after));
            names.addAll(names(page));
        }
        return names;
    }

    private static List<String> names(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().name()).toList();
    }

    private static Relation owns(String name, String team) {
        return new Relation(
                EntityRef.parse("component:default/" + name), "ownedBy", EntityRef.parse("group:default/" + team));
    }
}
