package dev.mokuroku.platform.usage.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.entity.EntityFolder;
import dev.mokuroku.platform.usage.entity.EntityFolderTable;
import dev.mokuroku.platform.usage.entity.FolderOwners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table `platform_manifest_entity`: whose uses the uses of a manifest are, and whose packages.
@ApplicationScoped
@Transactional
class ManifestOwners {
    private static final String MANIFESTS = """
            select m.id, m.path, r.key from platform_manifest m join platform_repository r on r.id = m.repository_id
            where r.key = any(?) and (exists (select 1 from platform_use u where u.manifest_id = m.id)
                or exists (select 1 from platform_published_package p where p.manifest_id = m.id))""";

    private static final String OWNERS = """
            select e.manifest_id, e.entity_ref from platform_manifest_entity e
                join platform_manifest m on m.id = e.manifest_id
                join platform_repository r on r.id = m.repository_id where r.key = any(?)""";

    private final CatalogConnection connections;
    private final EntityFolderTable folders;

    ManifestOwners(CatalogConnection connections, EntityFolderTable folders) {
        this.connections = connections;
        this.folders = folders;
    }

    record Owner(long manifest, String entity) {}

    private record Manifest(long id, String path, String repository) {}

    /// Computes whose uses the uses of these repositories are.
    ///
    /// @param keys of repositories
    /// @return what was given or taken
    Set<Owner> assign(Collection<String> keys) {
        Set<Owner> found = new HashSet<>();
        Map<String, List<EntityFolder>> byRepository = folders.byRepositories(keys);
        for (Manifest manifest : manifests(keys)) {
            List<EntityRef> owners =
                    new FolderOwners(byRepository.getOrDefault(manifest.repository(), List.of())).of(manifest.path());
            owners.forEach(owner -> found.add(new Owner(manifest.id(), owner.toString())));
        }
        Set<Owner> known = owners(keys);
        Set<Owner> added = new HashSet<>(found);
        added.removeAll(known);
        Set<Owner> removed = new HashSet<>(known);
        removed.removeAll(found);
        write(added, removed);
        added.addAll(removed);
        return added;
    }

    private List<Manifest> manifests(Collection<String> keys) {
        SqlStatement select = SqlStatement.of(MANIFESTS, SqlArray.texts(keys));
        return connections.call(connection ->
                select.list(connection, row -> new Manifest(row.getLong(1), row.getString(2), row.getString(3))));
    }

    private Set<Owner> owners(Collection<String> keys) {
        SqlStatement select = SqlStatement.of(OWNERS, SqlArray.texts(keys));
        return Set.copyOf(connections.call(
                connection -> select.list(connection, row -> new Owner(row.getLong(1), row.getString(2)))));
    }

    private void write(Set<Owner> added, Set<Owner> removed) {
        if (!removed.isEmpty()) {
            connections.run(SqlStatement.of(
                    "delete from platform_manifest_entity e using unnest(?, ?) as gone(manifest_id, entity_ref)"
                            + " where e.manifest_id = gone.manifest_id and e.entity_ref = gone.entity_ref",
                    manifests(removed),
                    entities(removed))::update);
        }
        if (!added.isEmpty()) {
            connections.run(SqlStatement.of(
                    "insert into platform_manifest_entity (manifest_id, entity_ref) select * from unnest(?, ?)",
                    manifests(added),
                    entities(added))::update);
        }
    }

    /// The entities of these manifests.
    Set<String> entitiesOf(Collection<Long> manifests) {
        SqlStatement select = SqlStatement.of(
                "select distinct entity_ref from platform_manifest_entity where manifest_id = any(?)",
                SqlArray.longs(manifests));
        return Set.copyOf(connections.call(select::texts));
    }

    /// The package URLs of the uses in these manifests.
    Set<String> purlsIn(Collection<Long> manifests) {
        SqlStatement select = SqlStatement.of(
                "select distinct purl from platform_use where manifest_id = any(?)", SqlArray.longs(manifests));
        return Set.copyOf(connections.call(select::texts));
    }

    private static SqlArray manifests(Set<Owner> owners) {
        return SqlArray.longs(owners.stream().map(Owner::manifest).toList());
    }

    private static SqlArray entities(Set<Owner> owners) {
        return SqlArray.texts(owners.stream().map(Owner::entity).toList());
    }
}
