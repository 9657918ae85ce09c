package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributedTermsTest {
    private final FakeCatalog catalog = new FakeCatalog();
    private final Levels levels = new Levels();

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    /// The level of each entity, by ref.
    private static final class Levels implements EntityTerms {
        private final Map<String, String> levels = new HashMap<>();
        private int calls;
        private String key = "level.now";
        private boolean ordered = true;
        private boolean failing;

        @Override
        public String name() {
            return "level";
        }

        @Override
        public Map<EntityRef, List<EntityTerm>> termsOf(Collection<EntityRef> entities) {
            calls++;
            if (failing) {
                throw new IllegalStateException("no table level");
            }
            Map<EntityRef, List<EntityTerm>> terms = new HashMap<>();
            entities.forEach(ref -> {
                String level = levels.get(ref.toString());
                if (level != null) {
                    terms.put(ref, List.of(new EntityTerm(key, level, ordered)));
                }
            });
            return terms;
        }
    }

    @BeforeEach
    void fill() {
        List.of("a", "b", "c", "d").forEach(name -> catalog.put("component:default/" + name, "{\"type\":\"service\"}"));
        levels.levels.put("component:default/a", "Silver");
        levels.levels.put("component:default/b", "gold");
        levels.levels.put("component:default/c", "gold");
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(
                directory, catalog, catalog, new ContributedTerms(List.of(levels)), Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @Test
    void areFilteredFacetedAndOrderedLikeFields() {
        assertThat(names("level.now=silver")).containsExactly("a");
        assertThat(names("level.now=gold,spec.type=service")).containsExactly("b", "c");
        assertThat(names("level.now")).containsExactly("a", "b", "c");
        assertThat(reads.facets(FilterString.parse("kind=component"), List.of("level.now")))
                .containsEntry("level.now", List.of(new FacetCount("Silver", 1), new FacetCount("gold", 2)));
        EntityQuery query =
                EntityQuery.of(FilterString.parse("kind=component"), 10).ordered(EntityOrder.by("level.now", true));
        assertThat(names(reads.page(query))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void areFoundWithoutAnOrder() {
        levels.ordered = false;
        follower.rebuild();
        assertThat(names("level.now=gold")).containsExactly("b", "c");
        assertThat(names("level.now")).containsExactly("a", "b", "c");
        assertThat(reads.facets(FilterString.parse("kind=component"), List.of("level.now")))
                .containsEntry("level.now", List.of(new FacetCount("Silver", 1), new FacetCount("gold", 2)));
        EntityQuery query =
                EntityQuery.of(FilterString.parse("kind=component"), 10).ordered(EntityOrder.by("level.now", false));
        assertThat(names(reads.page(query))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void areNotInTheJson() {
        assertThat(reads.byRef(EntityRef.parse("component:default/a")))
                .hasValueSatisfying(
                        entity -> assertThat(entity.entity().json().toString()).doesNotContainIgnoringCase("silver"));
    }

    @Test
    void areAskedForOnceABatchAndAgainAfterAChange() {
        int before = levels.calls;
        levels.levels.put("component:default/a", "gold");
        levels.levels.remove("component:default/b");
        follower.catchUp();
        assertThat(names("level.now=gold")).containsExactly("b", "c");
        catalog.termsChanged("component:default/a");
        catalog.termsChanged("component:default/b");
        follower.catchUp();
        assertThat(names("level.now=gold")).containsExactly("a", "c");
        assertThat(levels.calls).isEqualTo(before + 1);
    }

    @Test
    void failABatchAsAWhole() {
        levels.failing = true;
        catalog.put("component:default/e", "{}");
        assertThatThrownBy(follower::catchUp).hasMessage("The terms of 'level' cannot be read: no table level");
        assertThat(names("kind=component")).containsExactly("a", "b", "c", "d");
        levels.failing = false;
        levels.levels.put("component:default/e", "gold");
        follower.catchUp();
        assertThat(names("level.now=gold")).containsExactly("b", "c", "e");
    }

    @Test
    void areComparedWhenTheIndexIsVerified() {
        assertThat(follower.verify().different()).isEmpty();
        levels.levels.put("component:default/d", "bronze");
        assertThat(follower.verify().different()).containsExactly(EntityRef.parse("component:default/d"));
        assertThat(names("level.now=bronze")).containsExactly("d");
    }

    @Test
    void stayBelowTheNameOfTheirFeature() {
        levels.key = "spec.owner";
        catalog.termsChanged("component:default/a");
        assertThatThrownBy(follower::catchUp)
                .hasMessage("The terms of 'level' cannot be read: the key 'spec.owner' does not begin with 'level.'");
        assertThatThrownBy(() -> new ContributedTerms(List.of(levels, levels))).hasMessageContaining("'level'");
    }

    private List<String> names(String filter) {
        return names(reads.page(EntityQuery.of(FilterString.parse(filter), 10)));
    }

    private static List<String> names(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().name()).toList();
    }
}
