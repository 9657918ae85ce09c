package dev.mokuroku.source.github.access;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import dev.mokuroku.security.visibility.PrivateRepositories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Marks the entities of repositories that are not public, and the groups that may see them.
@ApplicationScoped
class RepositoryAccessTerms implements EntityTerms {
    /// The visibility of a repository that no listing has.
    private static final String UNKNOWN = "unknown";

    private final PrivateRepositories rule;
    private final EntityRepositories entities;
    private final RepositoryAccessTable table;

    RepositoryAccessTerms(PrivateRepositories rule, EntityRepositories entities, RepositoryAccessTable table) {
        this.rule = rule;
        this.entities = entities;
        this.table = table;
    }

    @Override
    public String name() {
        return PrivateRepositories.TERMS;
    }

    /// Another one where the rule is off, so that the index is built anew when the rule is switched.
    @Override
    public int revision() {
        return rule.areForMembers() ? 1 : 0;
    }

    @Override
    @Transactional
    public Map<EntityRef, List<EntityTerm>> termsOf(Collection<EntityRef> refs) {
        if (!rule.areForMembers()) {
            return Map.of();
        }
        Map<EntityRef, String> repositories = entities.of(refs);
        Set<String> slugs = Set.copyOf(repositories.values());
        Map<String, String> visibilities = table.visibilities(slugs);
        Map<String, Set<String>> groups = table.groups(slugs);
        Map<EntityRef, List<EntityTerm>> terms = new HashMap<>();
        repositories.forEach((ref, slug) -> {
            String visibility = visibilities.getOrDefault(slug, UNKNOWN);
            if (!visibility.equals(RepositoryAccessTable.PUBLIC)) {
                terms.put(ref, termsOf(visibility, groups.getOrDefault(slug, Set.of())));
            }
        });
        return terms;
    }

    private static List<EntityTerm> termsOf(String visibility, Set<String> groups) {
        List<EntityTerm> terms = new ArrayList<>();
        terms.add(new EntityTerm(PrivateRepositories.VISIBILITY_TERM, visibility));
        groups.forEach(group -> terms.add(
                new EntityTerm(PrivateRepositories.GROUP_TERM, PrivateRepositories.termOf(EntityRef.parse(group)))));
        return terms;
    }
}
