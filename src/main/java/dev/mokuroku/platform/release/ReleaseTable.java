package dev.mokuroku.platform.release;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table `platform_release`.
@ApplicationScoped
class ReleaseTable {
    private static final String COLUMNS =
            "version, origin, published_at, pre_release, notes, url, cycle, end_of_support, component_ref";

    private final CatalogConnection connections;
    private final Clock clock;

    ReleaseTable(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// A text that changes with the table.
    @Transactional
    public String stamp() {
        SqlStatement select =
                SqlStatement.of("select count(*) || ' ' || coalesce(max(changed_at)::text, '') from platform_release");
        return connections.call(select::texts).getFirst();
    }

    /// By component, the latest first.
    @Transactional
    public Map<EntityRef, List<PublishedRelease>> all() {
        SqlStatement select = SqlStatement.of("select " + COLUMNS
                + " from platform_release order by component_ref, published_at desc nulls last, version desc");
        Map<EntityRef, List<PublishedRelease>> all = new LinkedHashMap<>();
        connections
                .call(connection ->
                        select.list(connection, row -> Map.entry(EntityRef.parse(row.getString(9)), release(row))))
                .forEach(row -> all.computeIfAbsent(row.getKey(), _ -> new ArrayList<>())
                        .add(row.getValue()));
        return all;
    }

    /// Stores what changed, and removes what is not listed.
    ///
    /// @param releases all of the component, each version once
    /// @return whether anything changed
    @Transactional
    public boolean replace(EntityRef component, Collection<PublishedRelease> releases) {
        return connections.call(connection -> {
            Map<String, PublishedRelease> known = of(connection, component);
            boolean changed = false;
            for (PublishedRelease release : releases) {
                if (!release.equals(known.remove(release.version()))) {
                    write(connection, component, release);
                    changed = true;
                }
            }
            return remove(connection, component, known.keySet()) || changed;
        });
    }

    /// Removes the releases of platform components that no longer exist, or that list their releases now.
    ///
    /// @param components that have rows
    @Transactional
    public int removeAllBut(Collection<EntityRef> components) {
        List<String> refs = components.stream().map(EntityRef::toString).toList();
        return connections.call(connection -> SqlStatement.of(
                        "delete from platform_release where component_ref <> all(?)", SqlArray.texts(refs))
                .update(connection));
    }

    private static Map<String, PublishedRelease> of(Connection connection, EntityRef component) throws SQLException {
        return SqlStatement.of(
                        "select " + COLUMNS + " from platform_release where component_ref = ?", component.toString())
                .byFirst(connection, ReleaseTable::release);
    }

    private void write(Connection connection, EntityRef component, PublishedRelease release) throws SQLException {
        SqlStatement.of(
                        """
                        insert into platform_release (component_ref, version, origin, published_at, pre_release, notes, url,
                        cycle, end_of_support, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (component_ref, version) do update set origin = excluded.origin,
                        published_at = excluded.published_at, pre_release = excluded.pre_release,
                        notes = excluded.notes, url = excluded.url, cycle = excluded.cycle,
                        end_of_support = excluded.end_of_support,
                        changed_at = excluded.changed_at""",
                        component.toString(),
                        release.version(),
                        release.origin().text(),
                        release.publishedAt(),
                        release.preRelease(),
                        release.notes(),
                        release.url(),
                        release.cycle(),
                        release.endOfSupport(),
                        clock.instant())
                .update(connection);
    }

    private static boolean remove(Connection connection, EntityRef component, Collection<String> versions)
            throws SQLException {
        return !versions.isEmpty()
                && SqlStatement.of(
                                        "delete from platform_release where component_ref = ? and version = any(?)",
                                        component.toString(),
                                        SqlArray.texts(versions))
                                .update(connection)
                        > 0;
    }

    private static PublishedRelease release(ResultSet row) throws SQLException {
        @Nullable Timestamp publishedAt = row.getTimestamp(3);
        return new PublishedRelease(
                row.getString(1),
                PublishedRelease.Origin.of(row.getString(2)),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class));
    }
}
