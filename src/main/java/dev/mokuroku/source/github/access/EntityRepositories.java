package dev.mokuroku.source.github.access;

import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The repositories whose files define entities. Call within a transaction.
@ApplicationScoped
class EntityRepositories {
    /// The key of a repository of another GitHub begins with the host.
    private static final Pattern SLUG = Pattern.compile("[\\w.-]+/[\\w.-]+");

    private static final String SELECT =
            "select e.ref, d.location from entity e join descriptor d on d.id = e.descriptor_id where ";

    private final TextStatements statements;
    private final RepositoryKeys keys;

    EntityRepositories(TextStatements statements, RepositoryKeys keys) {
        this.statements = statements;
        this.keys = keys;
    }

    /// The key of each entity's repository; entities that are in none are missing.
    Map<EntityRef, String> of(Collection<EntityRef> refs) {
        String[] texts = refs.stream().map(EntityRef::toString).toArray(String[]::new);
        Map<EntityRef, String> repositories = new HashMap<>();
        for (String[] row : statements.rows(SELECT + "e.ref = any(?)", texts)) {
            keys.ofLocation(row[1]).ifPresent(key -> repositories.put(EntityRef.parse(row[0]), key));
        }
        return repositories;
    }

    /// `owner/name` of the repositories of the scanned GitHub.
    Set<String> slugs() {
        Set<String> slugs = new HashSet<>();
        for (String[] row : statements.rows("select distinct location from descriptor where location like 'url:%'")) {
            keys.ofLocation(row[0]).filter(key -> SLUG.matcher(key).matches()).ifPresent(slugs::add);
        }
        return slugs;
    }

    /// The entities in these repositories. Reads the locations of all entities, because a location can name a
    /// repository in several ways.
    ///
    /// @param repositories keys
    List<EntityRef> in(Set<String> repositories) {
        List<EntityRef> refs = new ArrayList<>();
        for (String[] row : statements.rows(SELECT + "d.location like 'url:%'")) {
            if (keys.ofLocation(row[1]).filter(repositories::contains).isPresent()) {
                refs.add(EntityRef.parse(row[0]));
            }
        }
        return refs;
    }
}
