package dev.mokuroku.platform.campaign.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WavesTest {
    @Test
    void whatOthersDependOnMovesFirst() {
        Map<String, Integer> waves = Waves.of(
                Set.of("library", "service", "gateway", "alone"),
                Map.of("service", List.of("library"), "gateway", List.of("service", "library")));
        assertThat(waves)
                .containsExactlyInAnyOrderEntriesOf(Map.of("library", 1, "alone", 1, "service", 2, "gateway", 3));
    }

    @Test
    void pathsLeadThroughWhatIsNoMember() {
        Map<String, Integer> waves = Waves.of(
                Set.of("library", "service"), Map.of("service", List.of("package"), "package", List.of("library")));
        assertThat(waves).containsExactlyInAnyOrderEntriesOf(Map.of("library", 1, "service", 2));
    }

    @Test
    void aCycleIsOneWave() {
        Map<String, Integer> waves = Waves.of(
                Set.of("a", "b", "after", "before"),
                Map.of("a", List.of("b", "before"), "b", List.of("a"), "after", List.of("b")));
        assertThat(waves).containsExactlyInAnyOrderEntriesOf(Map.of("before", 1, "a", 2, "b", 2, "after", 3));
    }

    @Test
    void aLongChainIsOrdered() {
        int length = 50_000;
        Map<Integer, List<Integer>> chain = new HashMap<>();
        Set<Integer> members = new HashSet<>();
        for (int i = 0; i < length; i++) {
            members.add(i);
            chain.put(i, List.of(i + 1));
        }
        assertThat(Waves.of(members, chain)).containsEntry(0, length).containsEntry(length - 1, 1);
    }

    @Test
    void everyRandomGraphKeepsTheRules() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(25);
            Map<Integer, List<Integer>> dependencies = new HashMap<>();
            Set<Integer> members = new HashSet<>();
            for (int node = 0; node < nodes; node++) {
                List<Integer> targets = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    targets.add(random.nextInt(nodes));
                }
                dependencies.put(node, targets);
                if (random.nextInt(3) > 0) {
                    members.add(node);
                }
            }
            check(members, dependencies, "seed " + seed);
        }
    }

    /// Later than each member that is reached and does not lead back, equal to those that do, and no later than needed.
    private static void check(Set<Integer> members, Map<Integer, List<Integer>> dependencies, String seed) {
        Map<Integer, Integer> waves = Waves.of(members, dependencies);
        assertThat(waves.keySet()).as(seed).isEqualTo(members);
        Map<Integer, Set<Integer>> reached = new HashMap<>();
        dependencies.keySet().forEach(node -> reached.put(node, reachedFrom(node, dependencies)));
        for (int member : members) {
            List<Integer> earlier = new ArrayList<>(List.of(0));
            for (int other : reached.get(member)) {
                if (!members.contains(other) || other == member) {
                    continue;
                }
                if (reached.get(other).contains(member)) {
                    assertThat(waves.get(other)).as(seed).isEqualTo(waves.get(member));
                } else {
                    earlier.add(waves.get(other));
                }
            }
            assertThat(waves.get(member)).as(seed).isEqualTo(Collections.max(earlier) + 1);
        }
    }

    private static Set<Integer> reachedFrom(int start, Map<Integer, List<Integer>> dependencies) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>(dependencies.get(start));
        while (!next.isEmpty()) {
            int node = next.pop();
            if (reached.add(node)) {
                next.addAll(dependencies.get(node));
            }
        }
        return reached;
    }
}
