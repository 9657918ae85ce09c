package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// The table `configured_source`: which sources the settings of the running replicas name. While one replica of
/// an old deployment still names a source, the source is configured for all.
///
/// Times are PostgreSQL's, so that the clocks of replicas may differ.
@ApplicationScoped
public class ConfiguredSources {
    /// How often a replica announces its sources again.
    public static final Duration RENEWAL = Duration.ofSeconds(30);

    /// A replica that was killed counts no more after two renewals that it missed.
    private static final Duration LEASE = RENEWAL.multipliedBy(3);

    /// By the index that begins with the source: one look for each source, however many files it holds.
    private static final String HELD = """
            with recursive held as (
                (select source from descriptor order by source limit 1)
                union all
                select (select d.source from descriptor d where d.source > held.source order by d.source limit 1)
                from held where held.source is not null)
            select source from held where source is not null""";

    private final CatalogConnection connections;
    private final UUID replica = UUID.randomUUID();
    private volatile Set<String> unconfigured = Set.of();

    ConfiguredSources(CatalogConnection connections) {
        this.connections = connections;
    }

    /// The settings of this replica name these.
    @Transactional
    public void announce(Collection<String> sources) {
        String sql = """
                insert into configured_source (replica, source, renewed_at)
                select ?, source, now() from unnest(?) as named(source)
                on conflict (replica, source) do update set renewed_at = excluded.renewed_at""";
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, replica);
                statement.setArray(2, connection.createArrayOf("text", sources.toArray()));
                statement.executeUpdate();
            }
            forgetDead(connection);
        });
    }

    /// This replica stops.
    @Transactional
    public void withdraw() {
        connections.run(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from configured_source where replica = ?")) {
                statement.setObject(1, replica);
                statement.executeUpdate();
            }
        });
    }

    /// The sources that the settings of a running replica name.
    @Transactional
    public Set<String> announced() {
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select distinct source from configured_source where renewed_at > now() - ?::interval")) {
                statement.setString(1, LEASE.toString());
                return CatalogConnection.texts(statement);
            }
        });
    }

    /// The sources that the catalog holds files of.
    @Transactional
    public Set<String> holding() {
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(HELD)) {
                return CatalogConnection.texts(statement);
            }
        });
    }

    /// How many files there are, of these sources or of all.
    public record FileCounts(long entityHolding, long all) {}

    /// Counts the files of these sources that hold entities, and all files of the catalog.
    @Transactional
    public FileCounts count(Collection<String> sources) {
        String sql = """
                select count(*) filter (where d.source = any(?)
                    and exists (select 1 from entity e where e.descriptor_id = d.id)), count(*)
                from descriptor d""";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", sources.toArray()));
                ResultSet row = statement.executeQuery();
                row.next();
                return new FileCounts(row.getLong(1), row.getLong(2));
            }
        });
    }

    /// From now on any file takes over the entities that these sources hold.
    public void giveUp(Set<String> sources) {
        unconfigured = Set.copyOf(sources);
    }

    /// Whether another file may take over what this source holds.
    public boolean isGivenUp(String source) {
        return unconfigured.contains(source);
    }

    private static void forgetDead(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from configured_source where renewed_at < now() - ?::interval")) {
            statement.setString(1, LEASE.toString());
            statement.executeUpdate();
        }
    }
}
