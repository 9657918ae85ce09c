package dev.mokuroku.source.github.access;

import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The repositories whose files define entities. Call within a transaction.
@ApplicationScoped
class EntityRepositories {
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
