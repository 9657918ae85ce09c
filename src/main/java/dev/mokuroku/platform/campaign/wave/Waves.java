package dev.mokuroku.platform.campaign.wave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Orders members into waves. A member is in a later wave than each member that it depends on, directly or through
/// others. Members that depend on each other are in one wave. Waves count from 1, and are as early as possible.
///
/// Pure. Takes time linear in the graph, and no deep recursion. One use each.
public final class Waves<T> {
    private final Set<T> members;
    private final Map<T, ? extends Collection<T>> dependencies;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Deque<T> open = new ArrayDeque<>();
    private final Set<T> isOpen = new HashSet<>();
    /// Of finished nodes; of a node that is no member, the highest wave that it depends on.
    private final Map<T, Integer> waves = new HashMap<>();

    private Waves(Set<T> members, Map<T, ? extends Collection<T>> dependencies) {
        this.members = members;
        this.dependencies = dependencies;
    }

    /// @param dependencies what each node depends on; nodes need not be members
    /// @return the wave of each member
    public static <T> Map<T, Integer> of(Set<T> members, Map<T, ? extends Collection<T>> dependencies) {
        Waves<T> waves = new Waves<>(members, dependencies);
        members.forEach(waves::visit);
        Map<T, Integer> ofMembers = new HashMap<>();
        members.forEach(member -> ofMembers.put(member, waves.waveOf(member)));
        return ofMembers;
    }

    private record Step<T>(T node, List<T> targets, int[] next) {}

    /// Tarjan's algorithm: components are finished after all that they depend on.
    private void visit(T start) {
        if (numbers.containsKey(start)) {
            return;
        }
        Deque<Step<T>> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Step<T> step = path.peek();
            if (step.next()[0] < step.targets().size()) {
                T target = step.targets().get(step.next()[0]++);
                if (!numbers.containsKey(target)) {
                    path.push(enter(target));
                } else if (isOpen.contains(target)) {
                    lower(step.node(), Objects.requireNonNull(numbers.get(target)));
                }
            } else {
                path.pop();
                leave(step.node());
                if (!path.isEmpty()) {
                    lower(path.peek().node(), Objects.requireNonNull(lowest.get(step.node())));
                }
            }
        }
    }

    private Step<T> enter(T node) {
        int number = numbers.size();
        numbers.put(node, number);
        lowest.put(node, number);
        open.push(node);
        isOpen.add(node);
        return new Step<>(node, targetsOf(node), new int[1]);
    }

    private void lower(T node, int number) {
        lowest.merge(node, number, Math::min);
    }

    private void leave(T node) {
        if (!Objects.equals(numbers.get(node), lowest.get(node))) {
            return;
        }
        List<T> component = new ArrayList<>();
        T last;
        do {
            last = open.pop();
            isOpen.remove(last);
            component.add(last);
        } while (!last.equals(node));
        finish(component);
    }

    private void finish(List<T> component) {
        Set<T> own = new HashSet<>(component);
        int before = component.stream()
                .flatMap(node -> targetsOf(node).stream())
                .filter(target -> !own.contains(target))
                .mapToInt(this::waveOf)
                .max()
                .orElse(0);
        int wave = component.stream().anyMatch(members::contains) ? before + 1 : before;
        component.forEach(node -> waves.put(node, wave));
    }

    private List<T> targetsOf(T node) {
        Collection<T> targets = dependencies.get(node);
        return targets == null ? List.of() : List.copyOf(targets);
    }

    private int waveOf(T node) {
        return waves.getOrDefault(node, 0);
    }
}
