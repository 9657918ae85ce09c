package dev.mokuroku.platform.usage.entity;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table `platform_entity_folder`. Call within a transaction.
@ApplicationScoped
public class EntityFolderTable {
    private final CatalogConnection connections;

    EntityFolderTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// By the key of the repository; repositories without entities are missing.
    public Map<String, List<EntityFolder>> byRepositories(Collection<String> keys) {
        return select("repository = any(?)", SqlArray.texts(keys)).stream()
                .collect(Collectors.groupingBy(EntityFolder::repository));
    }

    /// Entities without a folder are missing.
    public List<EntityFolder> byEntities(Collection<EntityRef> entities) {
        return select("entity_ref = any(?)", SqlArray.texts(refs(entities)));
    }

    private List<EntityFolder> select(String condition, Object value) {
        SqlStatement select = SqlStatement.of(
                "select entity_ref, repository, folder from platform_entity_folder where " + condition, value);
        return connections.call(connection -> select.list(
                connection,
                row -> new EntityFolder(EntityRef.parse(row.getString(1)), row.getString(2), row.getString(3))));
    }

    Set<EntityRef> entities() {
        SqlStatement select = SqlStatement.of("select entity_ref from platform_entity_folder");
        return connections.call(select::texts).stream().map(EntityRef::parse).collect(Collectors.toSet());
    }

    void save(List<EntityFolder> folders) {
        if (folders.isEmpty()) {
            return;
        }
        SqlStatement insert = SqlStatement.of(
                "insert into platform_entity_folder (entity_ref, repository, folder)"
                        + " select * from unnest(?::text[], ?::text[], ?::text[])"
                        + " on conflict (entity_ref) do update set repository = excluded.repository,"
                        + " folder = excluded.folder",
                texts(folders, folder -> folder.entity().toString()),
                texts(folders, EntityFolder::repository),
                texts(folders, EntityFolder::folder));
        connections.run(insert::update);
    }

    void remove(Collection<EntityRef> entities) {
        if (!entities.isEmpty()) {
            connections.run(
                    SqlStatement.of(
                            "delete from platform_entity_folder where entity_ref = any(?)",
                            SqlArray.texts(refs(entities)))::update);
        }
    }

    private static List<String> refs(Collection<EntityRef> entities) {
        return entities.stream().map(EntityRef::toString).toList();
    }

    private static SqlArray texts(List<EntityFolder> folders, Function<EntityFolder, String> text) {
        return SqlArray.texts(folders.stream().map(text).toList());
    }
}
