package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table `platform_component_use`. Call within a transaction.
@ApplicationScoped
class ComponentUseTable {
    private static final String COLUMNS =
            "component_ref, entity_ref, use_id, version, versions_behind, majors_behind, replaced_at, support";
    private static final String SELECT = "select " + COLUMNS + " from platform_component_use where ";

    private final CatalogConnection connections;

    ComponentUseTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Entities without uses are missing.
    Map<EntityRef, List<ComponentUse>> ofEntities(Collection<EntityRef> entities) {
        return uses("entity_ref = any(?) order by component_ref, use_id", refs(entities)).stream()
                .collect(groupingBy(ComponentUse::entity));
    }

    /// As [#ofEntities], of one platform component.
    Map<EntityRef, List<ComponentUse>> ofEntities(EntityRef component, Collection<EntityRef> entities) {
        return uses("component_ref = ? and entity_ref = any(?) order by use_id", component.toString(), refs(entities))
                .stream()
                .collect(groupingBy(ComponentUse::entity));
    }

    /// The uses that are behind, in the order of [ShownUse#WORST_FIRST].
    List<ComponentUse> worst(Collection<EntityRef> entities, int limit) {
        return uses(
                "entity_ref = any(?) and versions_behind > 0"
                        + " order by case support when 'UNSUPPORTED' then 0 when 'DEPRECATED' then 1 else 2 end,"
                        + " majors_behind desc, versions_behind desc, entity_ref, component_ref, use_id limit ?",
                refs(entities),
                limit);
    }

    List<ComponentUse> ofComponent(EntityRef component) {
        return uses("component_ref = ?", component.toString());
    }

    List<ComponentUse> all() {
        return uses("true");
    }

    /// The components that have users.
    Set<EntityRef> components() {
        SqlStatement select = SqlStatement.of("select distinct component_ref from platform_component_use");
        return connections.call(select::texts).stream().map(EntityRef::parse).collect(toSet());
    }

    void replace(Collection<ComponentUse> old, Collection<ComponentUse> current) {
        connections.run(connection -> {
            delete(
                    connection,
                    old.stream().filter(use -> !current.contains(use)).toList());
            insert(
                    connection,
                    current.stream().filter(use -> !old.contains(use)).toList());
        });
    }

    private static void delete(Connection connection, List<ComponentUse> uses) throws SQLException {
        if (!uses.isEmpty()) {
            SqlStatement.of(
                            "delete from platform_component_use held"
                                    + " using unnest(?, ?, ?) as gone(component_ref, entity_ref, use_id)"
                                    + " where held.component_ref = gone.component_ref"
                                    + " and held.entity_ref = gone.entity_ref and held.use_id = gone.use_id",
                            texts(uses, use -> use.component().toString()),
                            texts(uses, use -> use.entity().toString()),
                            SqlArray.longs(
                                    uses.stream().map(ComponentUse::useId).toList()))
                    .update(connection);
        }
    }

    private static void insert(Connection connection, List<ComponentUse> uses) throws SQLException {
        if (!uses.isEmpty()) {
            SqlStatement.of(
                            "insert into platform_component_use (" + COLUMNS
                                    + ") select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)",
                            texts(uses, use -> use.component().toString()),
                            texts(uses, use -> use.entity().toString()),
                            SqlArray.longs(
                                    uses.stream().map(ComponentUse::useId).toList()),
                            texts(uses, ComponentUse::version),
                            ofDrift("integer", uses, Drift::versions),
                            ofDrift("integer", uses, Drift::majors),
                            ofDrift("timestamptz", uses, drift -> timestamp(drift.replacedAt())),
                            texts(uses, use -> use.support().name()))
                    .update(connection);
        }
    }

    private List<ComponentUse> uses(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, ComponentUseTable::use));
    }

    private static ComponentUse use(ResultSet row) throws SQLException {
        return new ComponentUse(
                EntityRef.parse(row.getString(1)),
                EntityRef.parse(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                driftIn(row),
                SupportStatus.valueOf(row.getString(8)));
    }

    private static @Nullable Drift driftIn(ResultSet row) throws SQLException {
        int versions = row.getInt(5);
        if (row.wasNull()) {
            return null;
        }
        Timestamp replacedAt = row.getTimestamp(7);
        return new Drift(versions, row.getInt(6), replacedAt == null ? null : replacedAt.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }

    private static SqlArray texts(List<ComponentUse> uses, Function<ComponentUse, @Nullable String> text) {
        return SqlArray.of("text", uses, text);
    }

    private static SqlArray ofDrift(String type, List<ComponentUse> uses, Function<Drift, @Nullable Object> value) {
        return SqlArray.of(type, uses, use -> use.drift() == null ? null : value.apply(use.drift()));
    }
}
