package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.PackageVersions;
import dev.mokuroku.platform.usage.SbomUse;
import dev.mokuroku.platform.usage.SbomUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Finds the SBOMs of what runs that name a package, by the index of their packages.
@ApplicationScoped
@Transactional
class StoredSbomUses implements SbomUses {
    private static final String FROM = """
             from platform_package_version p join platform_sbom s on s.packages @> array[p.id]
            """;
    private static final String SINCE = """
            (select min(r.effective_at) from platform_running r where r.component = s.component and not r.removed
                and (r.version = s.version or r.commit_hash = s.version))""";
    private static final String SELECT =
            "select s.id, p.id, p.purl, p.version, s.component, s.version, " + SINCE + FROM;

    private final CatalogConnection connections;

    StoredSbomUses(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public List<SbomUse> page(PackageVersions packages, SbomUse.Key after, int limit) {
        SqlStatement select = where(SqlStatement.of(SELECT), packages)
                .append(
                        " and (s.id, p.id) > (?, ?) order by s.id, p.id limit ?",
                        after.sbom(),
                        after.packageVersion(),
                        limit);
        return connections.call(connection -> select.list(connection, StoredSbomUses::use));
    }

    @Override
    public long count(PackageVersions packages) {
        return connections.call(where(SqlStatement.of("select count(*)" + FROM), packages)::number);
    }

    @Override
    public List<String> versions(String purl) {
        return connections.call(SqlStatement.of(
                "select version from platform_package_version where purl = ? and version <> ''", purl)::texts);
    }

    private static SqlStatement where(SqlStatement select, PackageVersions packages) {
        select.append("where p.purl = ? and " + SbomRows.RUNS, packages.purl());
        return packages.versions() == null
                ? select
                : select.append(" and p.version = any(?)", SqlArray.texts(packages.versions()));
    }

    private static SbomUse use(ResultSet row) throws SQLException {
        String version = row.getString(4);
        return new SbomUse(
                new SbomUse.Key(row.getLong(1), row.getLong(2)),
                row.getString(3),
                version.isEmpty() ? null : version,
                EntityRef.parse(row.getString(5)),
                row.getString(6),
                row.getTimestamp(7).toInstant());
    }
}
