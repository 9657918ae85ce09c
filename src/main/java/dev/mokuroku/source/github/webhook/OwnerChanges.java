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
/// @param names of repositories with the paths that changed in each, none where that is not known; or logins of people
record OwnerChanges(String login, OwnerChange.Subject subject, boolean concernsAll, Map<String, Set<String>> names) {
    /// In the order in which owners come first.
    static List<OwnerChanges> of(Collection<OwnerChange> changes) {
        Map<Owned, List<OwnerChange>> byOwner = new LinkedHashMap<>();
        for (OwnerChange change : changes) {
            byOwner.computeIfAbsent(Owned.of(change), it -> new ArrayList<>()).add(change);
        }
        return byOwner.values().stream().map(OwnerChanges::merged).toList();
    }

    private record Owned(String owner, OwnerChange.Subject subject) {
        static Owned of(OwnerChange change) {
            return new Owned(change.owner().toLowerCase(Locale.ROOT), change.about());
        }
    }

    /// Whether this is a part of it.
    boolean contain(OwnerChange change) {
        return change.about() == subject && change.owner().equalsIgnoreCase(login);
    }

    private static OwnerChanges merged(List<OwnerChange> changes) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (OwnerChange change : changes) {
            change.names().forEach(it -> names.merge(it, change.paths(), OwnerChanges::either));
        }
        return new OwnerChanges(
                changes.getFirst().owner(),
                changes.getFirst().about(),
                changes.stream().anyMatch(OwnerChange::concernsAll),
                names);
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
