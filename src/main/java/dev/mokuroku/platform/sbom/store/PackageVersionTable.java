package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.sbom.SbomPackage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The table `platform_package_version`, within the caller's transaction. What writes SBOMs shares a lock that a
/// clean-up takes alone: so no version goes while an SBOM that names it is being stored.
@ApplicationScoped
class PackageVersionTable {
    private static final int BATCH_SIZE = 5_000;
    /// Any constant will do; it keeps this lock apart from others.
    private static final int LOCK = 0x73626f6d;

    private static final String INSERT = """
            insert into platform_package_version (purl, version)
            select p.purl, p.version from unnest(?, ?) as p(purl, version)
            where not exists (select 1 from platform_package_version known
                where known.purl = p.purl and known.version = p.version)
            order by p.purl, p.version on conflict do nothing""";
    private static final String SELECT = """
            select known.id, known.purl, known.version from platform_package_version known
            join unnest(?, ?) as p(purl, version) on known.purl = p.purl and known.version = p.version""";
    private static final String DELETE = """
            delete from platform_package_version where id = any(array(select p.id from platform_package_version p
            where p.id > ? and p.id <= ?
            and not exists (select 1 from platform_sbom s where s.packages @> array[p.id])))""";

    private final CatalogConnection connections;

    PackageVersionTable(CatalogConnection connections) {
        this.connections = connections;
    }

    private record Key(String purl, String version) {
        static Key of(SbomPackage one) {
            return new Key(one.purl(), SbomRows.versionText(one.version()));
        }
    }

    /// The ids of packages, in their order. Unknown ones are added.
    List<Long> ids(List<SbomPackage> packages) {
        lock("select pg_advisory_xact_lock_shared(?) is null");
        Map<Key, Long> ids = new HashMap<>();
        for (int from = 0; from < packages.size(); from += BATCH_SIZE) {
            addIds(packages.subList(from, Math.min(packages.size(), from + BATCH_SIZE)), ids);
        }
        return packages.stream()
                .map(one -> Objects.requireNonNull(ids.get(Key.of(one))))
                .toList();
    }

    private void addIds(List<SbomPackage> packages, Map<Key, Long> ids) {
        List<String> purls = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        packages.forEach(one -> {
            purls.add(one.purl());
            versions.add(SbomRows.versionText(one.version()));
        });
        int _ = connections.call(SqlStatement.of(INSERT, SqlArray.texts(purls), SqlArray.texts(versions))::update);
        SqlStatement select = SqlStatement.of(SELECT, SqlArray.texts(purls), SqlArray.texts(versions));
        connections
                .call(connection -> select.list(
                        connection, row -> Map.entry(new Key(row.getString(2), row.getString(3)), row.getLong(1))))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    }

    /// Deletes those of the ids after one that no SBOM names.
    ///
    /// @param size of the range of ids
    /// @return how many were deleted
    int deleteUnused(long afterId, long size) {
        lock("select pg_advisory_xact_lock(?) is null");
        return connections.call(SqlStatement.of(DELETE, afterId, afterId + size)::update);
    }

    long maxId() {
        return connections.call(SqlStatement.of("select coalesce(max(id), 0) from platform_package_version")::number);
    }

    private void lock(String statement) {
        List<String> _ = connections.call(SqlStatement.of(statement, (long) LOCK)::texts);
    }
}
