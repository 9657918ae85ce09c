package dev.mokuroku.source.github.webhook.refresh;

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
public record OwnerChanges(
        String login, OwnerChange.Subject subject, boolean concernsAll, Map<String, Set<String>> names) {
    /// In the order in which owners come first.
    public static List<OwnerChanges> of(Collection<OwnerChange> changes) {
        Map<Key, List<OwnerChange>> byOwner = new LinkedHashMap<>();
        for (OwnerChange change : changes) {
            byOwner.computeIfAbsent(Key.of(change), _ -> new ArrayList<>()).add(change);
        }
        return byOwner.values().stream().map(OwnerChanges::merged).toList();
    }

    private record Key(String owner, OwnerChange.Subject subject) {
        static Key of(OwnerChange change) {
            return new Key(change.owner().toLowerCase(Locale.ROOT), change.subjectOrDefault());
        }
    }

    /// Whether this is a part of it.
    public boolean include(OwnerChange change) {
        return change.subjectOrDefault() == subject && change.owner().equalsIgnoreCase(login);
    }

    private static OwnerChanges merged(List<OwnerChange> changes) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (OwnerChange change : changes) {
            change.names().forEach(name -> names.merge(name, change.paths(), OwnerChanges::union));
        }
        return new OwnerChanges(
                changes.getFirst().owner(),
                changes.getFirst().subjectOrDefault(),
                changes.stream().anyMatch(OwnerChange::concernsAll),
                names);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }
}
