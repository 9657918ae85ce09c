package dev.mokuroku.source.github.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// All that changed at one owner.
///
/// @param login as it came first
/// @param repositories the paths that changed in each; none where that is not known
record OwnerChanges(String login, boolean concernsAll, Map<String, Set<String>> repositories) {
    /// In the order in which owners come first.
    static List<OwnerChanges> of(Collection<RepositoryChange> changes) {
        Map<String, List<RepositoryChange>> byOwner = new LinkedHashMap<>();
        for (RepositoryChange change : changes) {
            byOwner.computeIfAbsent(change.owner().toLowerCase(Locale.ROOT), it -> new ArrayList<>())
                    .add(change);
        }
        return byOwner.values().stream().map(OwnerChanges::merged).toList();
    }

    private static OwnerChanges merged(List<RepositoryChange> changes) {
        Map<String, Set<String>> repositories = new LinkedHashMap<>();
        for (RepositoryChange change : changes) {
            change.repositories().forEach(it -> repositories.merge(it, change.paths(), OwnerChanges::either));
        }
        return new OwnerChanges(
                changes.getFirst().owner(), changes.stream().anyMatch(RepositoryChange::concernsAll), repositories);
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }
}
