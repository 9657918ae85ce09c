package dev.mokuroku.platform.running;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.deployment.Target;
import dev.mokuroku.platform.deployment.query.DeploymentRows;
import dev.mokuroku.platform.running.match.KnownBy;
import dev.mokuroku.platform.running.match.RunningUse;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table `platform_running_use`. Call within a transaction.
@ApplicationScoped
class RunningUseTable {
    private static final String COLUMNS = "target_ref, environment, instance, component_ref, version, entity_ref,"
            + " versions_behind, majors_behind, replaced_at, support, known_by";
    private static final String ORDER = " order by component_ref, environment, instance, version";

    private final CatalogConnection connections;

    RunningUseTable(CatalogConnection connections) {
        this.connections = connections;
    }

    List<RunningUse> ofTargets(Collection<EntityRef> targets) {
        return select("target_ref = any(?)", refs(targets));
    }

    /// Of those who use.
    List<RunningUse> ofEntities(Collection<EntityRef> entities) {
        return select("entity_ref = any(?)", refs(entities));
    }

    List<RunningUse> ofComponent(EntityRef component) {
        return select("component_ref = ?", component.toString());
    }

    private List<RunningUse> select(String condition, Object value) {
        SqlStatement select =
                SqlStatement.of("select " + COLUMNS + " from platform_running_use where " + condition + ORDER, value);
        return connections.call(connection -> select.list(connection, RunningUseTable::use));
    }

    void write(List<RunningUse> removed, List<RunningUse> added) {
        connections.run(connection -> {
            delete(connection, removed);
            insert(connection, added);
        });
    }

    private static void delete(Connection connection, List<RunningUse> uses) throws SQLException {
        if (!uses.isEmpty()) {
            SqlStatement.of(
                            "delete from platform_running_use held using unnest(?, ?, ?, ?, ?)"
                                    + " as gone(target_ref, environment, instance, component_ref, version)"
                                    + " where held.target_ref = gone.target_ref"
                                    + " and held.environment = gone.environment and held.instance = gone.instance"
                                    + " and held.component_ref = gone.component_ref"
                                    + " and held.version = gone.version",
                            key(uses))
                    .update(connection);
        }
    }

    private static void insert(Connection connection, List<RunningUse> uses) throws SQLException {
        if (!uses.isEmpty()) {
            SqlStatement.of(
                            "insert into platform_running_use (" + COLUMNS + ") select * from unnest(?, ?, ?, ?, ?",
                            key(uses))
                    .append(
                            ", ?, ?, ?, ?, ?, ?)",
                            texts(uses, use -> use.entity().toString()),
                            ofDrift("integer", uses, Drift::versions),
                            ofDrift("integer", uses, Drift::majors),
                            ofDrift("timestamptz", uses, RunningUseTable::replacedAt),
                            texts(uses, use -> use.version().support().name()),
                            texts(uses, use -> use.knownBy().name()))
                    .update(connection);
        }
    }

    private static Object[] key(List<RunningUse> uses) {
        return new Object[] {
            texts(uses, use -> use.target().component().toString()),
            texts(uses, use -> use.target().environment()),
            texts(uses, use -> DeploymentRows.instanceText(use.target())),
            texts(uses, use -> use.component().toString()),
            texts(uses, RunningUseTable::versionText)
        };
    }

    private static String versionText(RunningUse use) {
        String version = use.version().version();
        return version == null ? "" : version;
    }

    private static @Nullable Timestamp replacedAt(Drift drift) {
        return drift.replacedAt() == null ? null : Timestamp.from(drift.replacedAt());
    }

    private static RunningUse use(ResultSet row) throws SQLException {
        String instance = row.getString(3);
        String version = row.getString(5);
        Target target =
                new Target(EntityRef.parse(row.getString(1)), row.getString(2), instance.isEmpty() ? null : instance);
        return new RunningUse(
                EntityRef.parse(row.getString(4)),
                EntityRef.parse(row.getString(6)),
                target,
                new JudgedVersion(
                        version.isEmpty() ? null : version, drift(row), SupportStatus.valueOf(row.getString(10))),
                KnownBy.valueOf(row.getString(11)));
    }

    private static @Nullable Drift drift(ResultSet row) throws SQLException {
        int versions = row.getInt(7);
        if (row.wasNull()) {
            return null;
        }
        Timestamp replacedAt = row.getTimestamp(9);
        return new Drift(versions, row.getInt(8), replacedAt == null ? null : replacedAt.toInstant());
    }

    private static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }

    private static SqlArray texts(List<RunningUse> uses, Function<RunningUse, String> text) {
        return SqlArray.texts(uses.stream().map(text).toList());
    }

    private static SqlArray ofDrift(
            String type, List<RunningUse> uses, Function<Drift, ? extends @Nullable Object> value) {
        Function<RunningUse, @Nullable Object> ofUse = use ->
                use.version().drift() == null ? null : value.apply(use.version().drift());
        return new SqlArray(type, uses.stream().map(ofUse).toList());
    }
}
