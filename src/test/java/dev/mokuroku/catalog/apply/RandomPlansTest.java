package dev.mokuroku.catalog.apply;

import static dev.mokuroku.catalog.apply.ReadFiles.broken;
import static dev.mokuroku.catalog.apply.ReadFiles.file;
import static dev.mokuroku.catalog.apply.ReadFiles.id;
import static dev.mokuroku.catalog.apply.ReadFiles.read;
import static dev.mokuroku.catalog.apply.ReadFiles.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Random files and batches.
class RandomPlansTest {
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
        for (int seed = 0; seed < 100; seed++) {
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
}
