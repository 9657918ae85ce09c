package dev.mokuroku.platform.sbom.store;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomPackages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads SBOMs, each time by an index.
@ApplicationScoped
@Transactional
public class StoredSboms implements SbomPackages {
    private static final String PACKAGES = """
            select s.id, s.component, s.version, p.purl, p.version, case when s.direct is not null then
                p.id = any(s.direct) end
            from platform_sbom s left join unnest(s.packages) as one(id) on true
            left join platform_package_version p on p.id = one.id
            """;
    private static final String ORDER = " order by s.id, p.purl, p.version";

    private final CatalogConnection connections;

    StoredSboms(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public Map<ComponentVersion, List<SbomPackage>> of(Collection<ComponentVersion> versions) {
        List<String> components = new ArrayList<>();
        List<String> names = new ArrayList<>();
        versions.forEach(version -> {
            components.add(version.component().toString());
            names.add(version.version());
        });
        Map<ComponentVersion, List<SbomPackage>> found = new LinkedHashMap<>();
        rows(
                        "join unnest(?, ?) as v(component, version) on v.component = s.component and v.version = s.version"
                                + ORDER,
                        SqlArray.texts(components),
                        SqlArray.texts(names))
                .forEach(row -> row.addTo(found.computeIfAbsent(row.of(), _ -> new ArrayList<>())));
        return found;
    }

    /// The packages of SBOMs, by id. An SBOM without packages is missing.
    public Map<Long, List<SbomPackage>> byIds(Collection<Long> ids) {
        Map<Long, List<SbomPackage>> found = new LinkedHashMap<>();
        rows("where s.id = any(?)" + ORDER, SqlArray.longs(ids))
                .forEach(row -> row.addTo(found.computeIfAbsent(row.id(), _ -> new ArrayList<>())));
        return found;
    }

    /// The SBOMs of components, the latest first. Components without any are missing.
    ///
    /// @param limit for each component
    public Map<EntityRef, List<Sbom>> latestOf(Collection<EntityRef> components, int limit) {
        SqlStatement select = SqlStatement.of(
                """
                select s.* from unnest(?) as c(ref), lateral (%s where s.component = c.ref
                    order by s.stored_at desc, s.id desc limit ?) s""".formatted(SbomRows.SELECT),
                SqlArray.texts(
                        components.stream().map(EntityRef::toString).distinct().toList()),
                limit);
        return connections.call(connection -> select.list(connection, SbomRows::sbom)).stream()
                .collect(groupingBy(sbom -> sbom.of().component()));
    }

    private List<Row> rows(String rest, Object... values) {
        SqlStatement select = SqlStatement.of(PACKAGES + rest, values);
        return connections.call(connection -> select.list(connection, Row::of));
    }

    /// @param named null for an SBOM without packages
    private record Row(
            long id, ComponentVersion of, @Nullable SbomPackage named) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    new ComponentVersion(EntityRef.parse(row.getString(2)), row.getString(3)),
                    row.getString(4) == null ? null : SbomRows.sbomPackage(row, 4));
        }

        void addTo(List<SbomPackage> packages) {
            if (named != null) {
                packages.add(named);
            }
        }
    }
}
