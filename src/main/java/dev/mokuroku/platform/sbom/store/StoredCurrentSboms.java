package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.sbom.CurrentSboms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// Finds packages by the index of the packages of SBOMs, or those of a few entities by their SBOMs.
@ApplicationScoped
@Transactional
class StoredCurrentSboms implements CurrentSboms {
    private static final String ALL = """
            select distinct s.component, p.purl, p.version
            from platform_package_version p join platform_sbom s on s.packages @> array[p.id]
            """;

    private static final String OF_ENTITIES = """
            select distinct s.component, p.purl, p.version
            from platform_sbom s cross join unnest(s.packages) as named(id)
                join platform_package_version p on p.id = named.id
            """;

    /// The SBOM of what runs, else the latest one.
    private static final String CURRENT = """
             and (%s or (not exists (select 1 from platform_running r where r.component = s.component and not r.removed)
                and not exists (select 1 from platform_sbom later where later.component = s.component
                    and (later.stored_at, later.id) > (s.stored_at, s.id))))
            order by 1, 2, 3
            """.formatted(SbomRows.RUNS);

    /// Greater than all characters of a package URL.
    private static final char AFTER_ALL = '\u007F';

    private final CatalogConnection connections;

    StoredCurrentSboms(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public List<CurrentPackage> byPurlPrefix(String prefix) {
        return list(SqlStatement.of(ALL).append("where p.purl >= ? and p.purl < ?", prefix, prefix + AFTER_ALL));
    }

    @Override
    public List<CurrentPackage> byPurlPrefix(String prefix, Collection<EntityRef> entities) {
        return list(SqlStatement.of(OF_ENTITIES)
                .append(
                        "where s.component = any(?) and p.purl >= ? and p.purl < ?",
                        SqlArray.texts(
                                entities.stream().map(EntityRef::toString).toList()),
                        prefix,
                        prefix + AFTER_ALL));
    }

    private List<CurrentPackage> list(SqlStatement select) {
        select.append(CURRENT);
        return connections.call(connection -> select.list(connection, StoredCurrentSboms::named));
    }

    private static CurrentPackage named(ResultSet row) throws SQLException {
        String version = row.getString(3);
        return new CurrentPackage(
                EntityRef.parse(row.getString(1)), row.getString(2), version.isEmpty() ? null : version);
    }
}
