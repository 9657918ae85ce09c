package dev.mokuroku.platform.usage.store;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changes in the uses of one repository.
///
/// @param moved only the line or column is another
/// @param changed the version is another; the use stays the same use
record UseDiff(List<DeclaredUse> added, List<Pair> moved, List<Pair> changed, List<KnownUse> ended) {
    record Pair(KnownUse before, DeclaredUse after) {}

    /// Uses of the same package in the same file, for the same purpose.
    private record Key(String path, String purl, String scope) {
        static Key of(DeclaredUse use) {
            return new Key(use.path(), use.purl(), use.scope());
        }
    }

    private static final class Group {
        private final List<KnownUse> before = new ArrayList<>();
        private final List<DeclaredUse> after = new ArrayList<>();
    }

    static UseDiff of(Collection<KnownUse> before, Collection<DeclaredUse> after) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        before.stream()
                .sorted(comparingInt((KnownUse use) -> use.declared().line())
                        .thenComparingInt(use -> use.declared().column()))
                .forEach(use -> groupOf(groups, use.declared()).before.add(use));
        after.stream()
                .sorted(comparingInt(DeclaredUse::line).thenComparingInt(DeclaredUse::column))
                .forEach(use -> groupOf(groups, use).after.add(use));
        UseDiff diff = new UseDiff(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        groups.values().forEach(diff::add);
        return diff;
    }

    private static Group groupOf(Map<Key, Group> groups, DeclaredUse use) {
        return groups.computeIfAbsent(Key.of(use), key -> new Group());
    }

    /// First pairs uses of the same version, then the others in their order.
    private void add(Group group) {
        for (DeclaredUse use : List.copyOf(group.after)) {
            group.before.stream()
                    .filter(known -> known.version().equals(use.version()))
                    .findFirst()
                    .ifPresent(same -> {
                        group.before.remove(same);
                        group.after.remove(use);
                        addSame(new Pair(same, use));
                    });
        }
        int pairs = Math.min(group.before.size(), group.after.size());
        for (int i = 0; i < pairs; i++) {
            changed.add(new Pair(group.before.get(i), group.after.get(i)));
        }
        ended.addAll(group.before.subList(pairs, group.before.size()));
        added.addAll(group.after.subList(pairs, group.after.size()));
    }

    private void addSame(Pair pair) {
        if (!pair.before().declared().equals(pair.after())) {
            moved.add(pair);
        }
    }

    boolean hasOtherVersions() {
        return !added.isEmpty() || !changed.isEmpty() || !ended.isEmpty();
    }
}
