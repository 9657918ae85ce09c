package dev.mokuroku.catalog.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.apply.Known.Holding;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final DescriptorProblem BROKEN = DescriptorProblem.ofFile(DescriptorProblem.Kind.SYNTAX, "not YAML");
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

    /// Of several routes to one file, whatever the order in which they come.
    @Test
    void givesRefsToTheDeepestRouteInAnyOrder() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<ReadFile> routes = new ArrayList<>(IntStream.range(0, 4)
                    .mapToObj(depth -> read(
                            new ClaimingFile(
                                    "url", id("route-" + depth), id("one").location(), depth, false),
                            "pay"))
                    .toList());
            Collections.shuffle(routes, random);
            PlannedCatalog world = new PlannedCatalog(false);
            inBatches(routes, random, world);
            assertThat(world.holdings.get(ref("pay")).file().depth())
                    .as("seed %d", seed)
                    .isEqualTo(3);
            assertThat(world.contenders()).hasSize(3);
            assertThat(world.state()).noneMatch(line -> line.contains("already defined"));
        }
    }

    /// The first file that claims a ref holds it, and the others wait in the order of their claims.
    @Test
    void holdsEveryRefByTheFirstFileThatStillClaimsIt() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            PlannedCatalog world = new PlannedCatalog(false);
            Map<EntityRef, List<ClaimingFile>> queues = new HashMap<>();
            for (int batch = 0; batch < 8; batch++) {
                List<ReadFile> files = randomFiles(random, 0);
                world.apply(files);
                files.forEach(file -> follow(file, queues));
            }
            Map<EntityRef, ClaimingFile> first = new HashMap<>();
            queues.forEach((ref, queue) -> first.put(ref, queue.getFirst()));
            Map<EntityRef, ClaimingFile> holders = new HashMap<>();
            world.holdings.forEach((ref, holding) -> holders.put(ref, holding.file()));
            assertThat(holders).as("seed %d", seed).isEqualTo(first);
            assertThat(world.contenders())
                    .allMatch(contender -> queues.get(contender.ref()).contains(contender.file()));
            assertThat(world.contenders().count())
                    .isEqualTo(queues.values().stream()
                            .mapToLong(queue -> queue.size() - 1)
                            .sum());
        }
    }

    private static void follow(ReadFile file, Map<EntityRef, List<ClaimingFile>> queues) {
        queues.forEach((ref, queue) -> {
            if (!file.named().contains(ref)) {
                queue.remove(file.file());
            }
        });
        file.named().forEach(ref -> {
            List<ClaimingFile> queue = queues.computeIfAbsent(ref, _ -> new ArrayList<>());
            if (!queue.contains(file.file())) {
                queue.add(file.file());
            }
        });
        queues.values().removeIf(List::isEmpty);
    }

    /// Whether files come in one batch or in several.
    @Test
    void endsInTheSameStateHoweverTheFilesAreSplit() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            boolean keepsOrphans = random.nextBoolean();
            PlannedCatalog one = new PlannedCatalog(keepsOrphans);
            PlannedCatalog several = new PlannedCatalog(keepsOrphans);
            for (int round = 0; round < 4; round++) {
                List<ReadFile> files = randomFiles(random, 3);
                one.apply(files);
                inBatches(files, random, several);
                assertThat(several.state()).as("seed %d, round %d", seed, round).isEqualTo(one.state());
            }
        }
    }

    private static void inBatches(List<ReadFile> files, Random random, PlannedCatalog world) {
        for (int from = 0; from < files.size(); ) {
            int to = from + 1 + random.nextInt(files.size() - from);
            world.apply(files.subList(from, to));
            from = to;
        }
    }

    /// Distinct files with some of five entities each, or broken. Files of one depth are different files.
    private static List<ReadFile> randomFiles(Random random, int maxDepth) {
        List<ReadFile> files = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            int depth = maxDepth == 0 ? 0 : name.charAt(0) % (maxDepth + 1);
            LocationRef canonical =
                    id(maxDepth == 0 || name.compareTo("d") > 0 ? name : "one").location();
            ClaimingFile file = new ClaimingFile("url", id(name), canonical, depth, false);
            String[] names = Stream.of("v", "w", "x", "y", "z")
                    .filter(_ -> random.nextBoolean())
                    .toArray(String[]::new);
            if (random.nextInt(3) > 0) {
                boolean isBroken = maxDepth > 0 && random.nextInt(5) == 0;
                files.add(isBroken ? broken(file) : read(file, names));
            }
        }
        Collections.shuffle(files, random);
        return files;
    }

    private static ReadFile file(String name, int depth, String... entities) {
        return read(claiming(name, depth), entities);
    }

    private static ReadFile broken(String name, DescriptorProblem problem) {
        return ReadFile.of(claiming(name, 0), new ParsedDescriptor(descriptor(id(name)), List.of(), List.of(problem)));
    }

    private static ReadFile broken(ClaimingFile file) {
        return ReadFile.of(file, new ParsedDescriptor(descriptor(file.id()), List.of(), List.of(BROKEN)));
    }

    private static ReadFile read(ClaimingFile file, String... names) {
        List<ParsedEntity> entities = new ArrayList<>();
        for (String name : names) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Component");
            json.putObject("metadata")
                    .put("name", name)
                    .put("description", file.id().location().target());
            json.putObject("spec").put("owner", "team");
            entities.add(new ParsedEntity(new Entity(json), List.of()));
        }
        return ReadFile.of(file, new ParsedDescriptor(descriptor(file.id()), entities, List.of()));
    }

    private static DescriptorFile descriptor(FileId id) {
        return new DescriptorFile(id.location(), id.origin(), "1", null, new byte[0], new LinkedHashMap<>());
    }

    private static ClaimingFile claiming(String name, int depth) {
        return new ClaimingFile("url", id(name), id(name).location(), depth, false);
    }

    private static FileId id(String name) {
        return FileId.of(LocationRef.url("https://example.com/" + name));
    }

    private static EntityRef ref(String name) {
        return new EntityRef("component", "default", name);
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
