package dev.mokuroku.catalog.apply;

import static dev.mokuroku.catalog.apply.ReadFiles.BROKEN;
import static dev.mokuroku.catalog.apply.ReadFiles.broken;
import static dev.mokuroku.catalog.apply.ReadFiles.claiming;
import static dev.mokuroku.catalog.apply.ReadFiles.file;
import static dev.mokuroku.catalog.apply.ReadFiles.id;
import static dev.mokuroku.catalog.apply.ReadFiles.read;
import static dev.mokuroku.catalog.apply.ReadFiles.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.apply.Known.Holding;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final PlannedCatalog catalog = new PlannedCatalog(false);

    @Test
    void healsAConflictWhenTheHolderGoes() {
        catalog.apply(List.of(file("a", 0, "pay"), file("b", 0, "pay"), file("c", 0, "pay")));
        assertThat(conflictsOf("b")).containsExactly("url:https://example.com/a");
        catalog.remove(List.of(claiming("a", 0)));
        assertThat(holderOf("pay")).isEqualTo("b");
        assertThat(conflictsOf("b")).isEmpty();
        assertThat(conflictsOf("c")).containsExactly("url:https://example.com/b");
    }

    @Test
    void movesAnEntityBetweenFilesOfOneBatchAsOneUpdate() {
        catalog.apply(List.of(file("a", 0, "pay")));
        Plan plan = catalog.apply(List.of(file("a", 0), file("b", 0, "pay")));
        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Plan.UpdateEntity.class,
                        update -> assertThat(update.entity().file()).isEqualTo(claiming("b", 0)));
    }

    @Test
    void leavesNoOrphanWhereAnotherFileTookOver() {
        PlannedCatalog keeping = new PlannedCatalog(true);
        keeping.apply(List.of(file("a", 0, "pay")));
        keeping.apply(List.of(file("a", 0)));
        assertThat(Orphans.isOrphan(keeping.holdings.get(ref("pay")).json())).isTrue();
        keeping.apply(List.of(file("b", 0, "pay"), file("a", 0)));
        assertThat(Orphans.isOrphan(keeping.holdings.get(ref("pay")).json())).isFalse();
    }

    @Test
    void takesOverWithoutAContenderWhatASourceGaveUp() {
        ReadFile old = read(new ClaimingFile("given-up", id("a"), id("a").location(), 0, false), "pay");
        catalog.apply(List.of(old));
        catalog.apply(List.of(file("b", 0, "pay")));
        assertThat(holderOf("pay")).isEqualTo("b");
        assertThat(catalog.contenders()).isEmpty();
    }

    @Test
    void keepsTheTimeOfAProblemThatMoves() {
        catalog.apply(List.of(broken("a", new DescriptorProblem(BROKEN.kind(), 0, 3, 1, "", "not YAML", null))));
        Instant since = catalog.problemsOf(claiming("a", 0)).values().iterator().next();
        catalog.apply(List.of(broken("a", new DescriptorProblem(BROKEN.kind(), 0, 9, 1, "", "not YAML", null))));
        assertThat(catalog.problemsOf(claiming("a", 0)).values()).containsExactly(since);
    }

    @Test
    void keepsWhatABrokenFileHeldAndPublishesItsProblem() {
        catalog.apply(List.of(file("a", 0, "pay", "shop")));
        Plan plan = catalog.apply(List.of(broken("a", BROKEN)));
        assertThat(catalog.holdings).containsOnlyKeys(ref("pay"), ref("shop"));
        assertThat(plan.republished()).containsExactlyInAnyOrder(ref("pay"), ref("shop"));
        assertThat(plan.openProblems()).isOne();
    }

    @Test
    void refusesToDecideWithoutAllContenders() {
        Map<EntityRef, Holding> held = Map.of(ref("pay"), new Holding(claiming("a", 0), "{}"));
        Known incomplete = new Known(held, List.of(), Set.of(), Map.of(claiming("a", 0), Map.of()));
        ClaimRules rules = new ClaimRules(Kinds.BACKSTAGE, _ -> false, false, Instant.EPOCH);
        assertThatThrownBy(() -> new Planner(incomplete, rules).remove(List.of(claiming("a", 0))))
                .hasMessageContaining("contenders of component:default/pay");
    }

    @Test
    void leavesRefsToTheFirstOfTwoRoutesOfOneDepth() {
        LocationRef one = id("one").location();
        catalog.apply(List.of(read(new ClaimingFile("url", id("a"), one, 1, false), "pay")));
        catalog.apply(List.of(read(new ClaimingFile("url", id("b"), one, 1, false), "pay")));
        assertThat(holderOf("pay")).isEqualTo("a");
    }

    private String holderOf(String name) {
        String target = catalog.holdings.get(ref(name)).file().id().location().target();
        return target.substring(target.lastIndexOf('/') + 1);
    }

    private List<String> conflictsOf(String name) {
        return catalog.problemsOf(claiming(name, 0)).keySet().stream()
                .filter(problem -> problem.kind() == DescriptorProblem.Kind.CONFLICT)
                .map(problem -> problem.message().replaceAll(".* by (.*), which.*", "$1"))
                .toList();
    }
}
