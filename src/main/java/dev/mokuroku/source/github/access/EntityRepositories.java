package dev.mokuroku.source.github.access;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
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
import java.util.stream.Collectors;

/// The repositories whose files define entities. Call within a transaction.
@ApplicationScoped
class EntityRepositories {
    /// The key of a repository of another GitHub begins with the host.
    private static final Pattern SLUG = Pattern.compile("[\\w.-]+/[\\w.-]+");

    private static final String SELECT =
            "select e.ref, d.location from entity e join descriptor d on d.id = e.descriptor_id where ";

    private final CatalogConnection connections;
    private final RepositoryKeys keys;

    EntityRepositories(CatalogConnection connections, RepositoryKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    /// The key of each entity's repository; entities that are in none are missing.
    Map<EntityRef, String> of(Collection<EntityRef> refs) {
        SqlStatement select = SqlStatement.of(
                SELECT + "e.ref = any(?)",
                SqlArray.texts(refs.stream().map(EntityRef::toString).toList()));
        Map<EntityRef, String> repositories = new HashMap<>();
        locations(select)
                .forEach((ref, location) ->
                        keys.ofLocation(location).ifPresent(key -> repositories.put(EntityRef.parse(ref), key)));
        return repositories;
    }

    /// `owner/name` of the repositories of the scanned GitHub.
    Set<String> slugs() {
        SqlStatement select = SqlStatement.of("select distinct location from descriptor where location like 'url:%'");
        return connections.call(select::texts).stream()
                .flatMap(location -> keys.ofLocation(location).stream())
                .filter(key -> SLUG.matcher(key).matches())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// The entities in these repositories. Reads the locations of all entities, because a location can name a
    /// repository in several ways.
    ///
    /// @param repositories keys
    List<EntityRef> in(Set<String> repositories) {
        List<EntityRef> refs = new ArrayList<>();
        locations(SqlStatement.of(SELECT + "d.location like 'url:%'")).forEach((ref, location) -> {
            if (keys.ofLocation(location).filter(repositories::contains).isPresent()) {
                refs.add(EntityRef.parse(ref));
            }
        });
        return refs;
    }

    /// By the entity's ref.
    private Map<String, String> locations(SqlStatement select) {
        return connections.call(connection -> select.byFirst(connection, row -> row.getString(2)));
    }
}
