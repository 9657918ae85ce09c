package dev.mokuroku.index.term;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The terms that all features add. May be used by any thread.
public final class ContributedTerms {
    /// No feature adds terms.
    public static final ContributedTerms NONE = new ContributedTerms(List.of());

    private static final Set<String> FIELDS_OF_ENTITIES =
            Set.of("apiversion", "attachments", "kind", "metadata", "relations", "spec", "status");

    private final List<? extends EntityTerms> features;

    /// @throws IllegalArgumentException if a name is empty, contains a dot or an upper-case letter, is a field of
    ///     entities, or is used twice
    public ContributedTerms(Collection<? extends EntityTerms> features) {
        this.features = features.stream()
                .sorted(Comparator.comparing(EntityTerms::name))
                .toList();
        Set<String> names = new HashSet<>();
        for (EntityTerms feature : this.features) {
            String name = feature.name();
            if (!name.matches("[a-z][a-z0-9-]*") || FIELDS_OF_ENTITIES.contains(name) || !names.add(name)) {
                throw new IllegalArgumentException(("Terms cannot be named '%s': a name consists of a-z, 0-9 and -, is"
                                + " no field of an entity, and is used once")
                        .formatted(name));
            }
        }
    }

    /// Names the features and their revisions; empty without features. An index with terms of other features, or of
    /// other revisions of them, is not current.
    public String version() {
        return features.stream()
                .map(feature -> feature.name() + ":" + feature.revision())
                .collect(Collectors.joining(","));
    }

    /// @return sorted; entities without terms are missing
    /// @throws IllegalStateException if a feature fails, or gives a term whose key does not begin with its name
    public Map<EntityRef, SortedSet<EntityTerm>> of(Collection<EntityRef> entities) {
        if (features.isEmpty() || entities.isEmpty()) {
            return Map.of();
        }
        Map<EntityRef, SortedSet<EntityTerm>> terms = new HashMap<>();
        features.forEach(feature -> add(feature, entities, terms));
        return terms;
    }

    private static void add(
            EntityTerms feature, Collection<EntityRef> entities, Map<EntityRef, SortedSet<EntityTerm>> terms) {
        try {
            String prefix = feature.name() + ".";
            feature.termsOf(entities).forEach((ref, added) -> {
                added.forEach(term -> check(term, prefix));
                if (!added.isEmpty()) {
                    terms.computeIfAbsent(ref, _ -> new TreeSet<>()).addAll(added);
                }
            });
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "The terms of '%s' cannot be read: %s".formatted(feature.name(), failure.getMessage()), failure);
        }
    }

    private static void check(EntityTerm term, String prefix) {
        if (!term.key().startsWith(prefix)) {
            throw new IllegalArgumentException("the key '%s' does not begin with '%s'".formatted(term.key(), prefix));
        }
    }
}
