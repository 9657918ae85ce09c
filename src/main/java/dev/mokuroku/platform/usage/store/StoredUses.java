package dev.mokuroku.platform.usage.store;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.PackageVersions;
import dev.mokuroku.platform.usage.PastUse;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the tables of uses, each time by an index.
@ApplicationScoped
@Transactional
class StoredUses implements Uses {
    private static final String ORDER = " order by r.key, m.path, u.line, u.col, u.id";
    /// Greater than all characters of a package URL.
    private static final char AFTER_ALL = '\u007F';

    /// As `select distinct resolved`, with one look into the index for each version instead of one for each use.
    private static final String VERSIONS = """
            with recursive version(resolved) as (
                select min(resolved) from platform_use where purl = ?
                union all
                select (select min(u.resolved) from platform_use u where u.purl = ? and u.resolved > version.resolved)
                from version where version.resolved is not null)
            select resolved from version where resolved is not null""";

    private final CatalogConnection connections;

    StoredUses(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public List<Use> byPurls(Collection<String> purls) {
        return uses("where u.purl = any(?)" + ORDER, SqlArray.texts(purls));
    }

    @Override
    public List<Use> page(PackageVersions packages, long afterId, int limit) {
        SqlStatement select = where(SqlStatement.of(UseRows.USE), packages)
                .append(" and u.id > ? order by u.id limit ?", afterId, limit);
        return connections.call(connection -> select.list(connection, UseRows::use));
    }

    @Override
    public long count(PackageVersions packages) {
        return connections.call(where(SqlStatement.of("select count(*) from platform_use u "), packages)::number);
    }

    private static SqlStatement where(SqlStatement select, PackageVersions packages) {
        select.append("where u.purl = ?", packages.purl());
        return packages.versions() == null
                ? select
                : select.append(" and u.resolved = any(?)", SqlArray.texts(packages.versions()));
    }

    @Override
    public List<String> versions(String purl) {
        return connections.call(SqlStatement.of(VERSIONS, purl, purl)::texts);
    }

    @Override
    public List<Use> byPurlPrefix(String prefix) {
        return uses("where u.purl >= ? and u.purl < ?" + ORDER, prefix, prefix + AFTER_ALL);
    }

    @Override
    public List<Use> byIds(Collection<Long> ids) {
        return uses("where u.id = any(?)" + ORDER, SqlArray.longs(ids));
    }

    @Override
    public Map<EntityRef, List<Use>> byEntities(Collection<EntityRef> entities) {
        List<Use> found = uses(
                "where m.id in (select manifest_id from platform_manifest_entity where entity_ref = any(?))" + ORDER,
                texts(entities));
        return byEntity(found, Set.copyOf(entities));
    }

    private static Map<EntityRef, List<Use>> byEntity(List<Use> found, Set<EntityRef> requested) {
        Map<EntityRef, List<Use>> byEntity = new HashMap<>();
        for (Use use : found) {
            use.entities().stream()
                    .filter(requested::contains)
                    .forEach(entity -> byEntity.computeIfAbsent(entity, ref -> new ArrayList<>())
                            .add(use));
        }
        return byEntity;
    }

    @Override
    public Map<String, List<Use>> byRepositories(Collection<String> keys) {
        return uses("where r.key = any(?)" + ORDER, SqlArray.texts(keys)).stream()
                .collect(groupingBy(use -> use.repository().toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Use> ofRepositoriesAt(Collection<String> keys, Instant time) {
        return usesAt("r.key = any(?)", "lower(repository) = any(?)", time, SqlArray.texts(keys));
    }

    @Override
    public Map<EntityRef, List<Use>> byEntitiesAt(Collection<EntityRef> entities, Instant time) {
        List<Use> found = usesAt(
                "m.id in (select manifest_id from platform_manifest_entity where entity_ref = any(?))",
                "entities && ?",
                time,
                texts(entities));
        return byEntity(found, Set.copyOf(entities));
    }

    @Override
    public List<Use> byPurlAt(String purl, Instant time) {
        return usesAt("u.purl = ?", "purl = ?", time, purl);
    }

    @Override
    public List<Use> byPurlPrefixAt(String prefix, Instant time) {
        return usesAt("u.purl >= ? and u.purl < ?", "purl >= ? and purl < ?", time, prefix, prefix + AFTER_ALL);
    }

    /// @param present condition on uses
    /// @param past condition on past uses, with the same values
    private List<Use> usesAt(String present, String past, Instant time, Object... values) {
        SqlStatement select =
                SqlStatement.of(UseRows.USE + "where " + present, values).append(" and u.since <= ?" + ORDER, time);
        SqlStatement selectPast = SqlStatement.of(UseRows.PAST_USE + "where " + past, values)
                .append(" and since <= ? and ended_at > ? order by id", time, time);
        List<Use> found = new ArrayList<>(connections.call(connection -> select.list(connection, UseRows::use)));
        found.addAll(connections.call(connection -> selectPast.list(connection, UseRows::endedUse)));
        return found;
    }

    @Override
    public List<Use> unowned(long afterId, int limit) {
        return uses(
                "where u.id > ? and not exists (select 1 from platform_manifest_entity e where e.manifest_id = m.id)"
                        + " order by u.id limit ?",
                afterId,
                limit);
    }

    @Override
    public long countUnowned() {
        return connections.call(SqlStatement.of("select count(*) from platform_use u where not exists"
                + " (select 1 from platform_manifest_entity e where e.manifest_id = u.manifest_id)")::number);
    }

    @Override
    public List<Use> all(long afterId, int limit) {
        return uses("where u.id > ? order by u.id limit ?", afterId, limit);
    }

    private List<Use> uses(String rest, Object... values) {
        SqlStatement select = SqlStatement.of(UseRows.USE + rest, values);
        return connections.call(connection -> select.list(connection, UseRows::use));
    }

    @Override
    public List<PastUse> endedSince(Collection<String> purls, Instant time) {
        return pastUses("where purl = any(?) and ended_at >= ? order by id", SqlArray.texts(purls), time);
    }

    @Override
    public List<PastUse> pastOf(Collection<EntityRef> entities, int limit) {
        return pastUses("where entities && ? order by id desc limit ?", texts(entities), limit);
    }

    private List<PastUse> pastUses(String rest, Object... values) {
        SqlStatement select = SqlStatement.of(UseRows.PAST_USE + rest, values);
        return connections.call(connection -> select.list(connection, UseRows::pastUse));
    }

    private static SqlArray texts(Collection<EntityRef> entities) {
        return SqlArray.texts(entities.stream().map(EntityRef::toString).toList());
    }
}
