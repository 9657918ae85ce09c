package dev.mokuroku.platform.usage.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Reads which packages entities publish, and who depends on whom because one uses what the other publishes. Checks no
/// permission: who shows the result to a caller first removes what the caller may not see.
///
/// A package is recognised by its package URL. The uses of a chart also name the registry: they are of our chart if the
/// registry's address contains the owner of the repository. Terraform and Kustomize can name a repository of GitHub
/// instead of a package: that is a use of all entities of the repository.
@ApplicationScoped
@Transactional
public class PublishedPackages {
    private static final String GITHUB = "pkg:github/";

    private static final String PUBLICATIONS = """
            select e.entity_ref, r.slug, m.path, p.purl, p.version
            from platform_published_package p join platform_manifest m on m.id = p.manifest_id
                join platform_repository r on r.id = m.repository_id
                join platform_manifest_entity e on e.manifest_id = p.manifest_id
            where e.entity_ref = any(?) order by p.purl, r.key, m.path
            """;

    private static final String PUBLISHERS = """
            select user_entity.entity_ref, publisher.entity_ref, u.purl
            from platform_manifest_entity user_entity join platform_use u on u.manifest_id = user_entity.manifest_id
                join platform_published_package p on p.purl = split_part(u.purl, '?', 1)
                join platform_manifest m on m.id = p.manifest_id
                join platform_repository r on r.id = m.repository_id
                join platform_manifest_entity publisher on publisher.manifest_id = p.manifest_id
            where user_entity.entity_ref = any(?) and user_entity.entity_ref <> publisher.entity_ref
                and (u.purl = p.purl or strpos(lower(u.purl), split_part(r.key, '/', 1)) > 0)
            union
            select user_entity.entity_ref, publisher.entity_ref, u.purl
            from platform_manifest_entity user_entity join platform_use u on u.manifest_id = user_entity.manifest_id
                join platform_repository r on r.key = lower(substr(u.purl, length('pkg:github/') + 1))
                join platform_manifest m on m.repository_id = r.id
                join platform_manifest_entity publisher on publisher.manifest_id = m.id
            where user_entity.entity_ref = any(?) and user_entity.entity_ref <> publisher.entity_ref
                and u.purl >= 'pkg:github/' and u.purl < 'pkg:github0'
            """;

    private static final String USERS = """
            select publisher.entity_ref, user_entity.entity_ref, u.purl
            from platform_manifest_entity publisher
                join platform_published_package p on p.manifest_id = publisher.manifest_id
                join platform_use u on u.purl = p.purl
                join platform_manifest_entity user_entity on user_entity.manifest_id = u.manifest_id
            where publisher.entity_ref = any(?) and user_entity.entity_ref <> publisher.entity_ref
            union
            select publisher.entity_ref, user_entity.entity_ref, u.purl
            from platform_manifest_entity publisher
                join platform_published_package p on p.manifest_id = publisher.manifest_id
                join platform_manifest m on m.id = p.manifest_id
                join platform_repository r on r.id = m.repository_id
                join platform_use u on u.purl > p.purl || '?' and u.purl < p.purl || '@'
                join platform_manifest_entity user_entity on user_entity.manifest_id = u.manifest_id
            where publisher.entity_ref = any(?) and user_entity.entity_ref <> publisher.entity_ref
                and p.purl like 'pkg:helm/%' and strpos(lower(u.purl), split_part(r.key, '/', 1)) > 0
            union
            select publisher.entity_ref, user_entity.entity_ref, u.purl
            from platform_manifest_entity publisher join platform_manifest m on m.id = publisher.manifest_id
                join platform_repository r on r.id = m.repository_id
                join platform_use u on u.purl = 'pkg:github/' || r.key
                join platform_manifest_entity user_entity on user_entity.manifest_id = u.manifest_id
            where publisher.entity_ref = any(?) and user_entity.entity_ref <> publisher.entity_ref
            """;

    private final CatalogConnection connections;

    PublishedPackages(CatalogConnection connections) {
        this.connections = connections;
    }

    private record Owned(EntityRef entity, Publication publication) {}

    private record Edge(EntityRef from, EntityRef to, String purl) {}

    /// In the order of package URLs; entities that publish nothing are missing.
    public Map<EntityRef, List<Publication>> ofEntities(Collection<EntityRef> entities) {
        SqlStatement select = SqlStatement.of(PUBLICATIONS, refs(entities));
        List<Owned> found = connections.call(connection -> select.list(
                connection,
                row -> new Owned(
                        EntityRef.parse(row.getString(1)),
                        new Publication(row.getString(2), row.getString(3), row.getString(4), row.getString(5)))));
        return found.stream().collect(groupingBy(Owned::entity, mapping(Owned::publication, toList())));
    }

    /// Who publishes what these entities use. Entities that use no such package are missing.
    ///
    /// @param excluded package URLs that count as used by nobody
    public Map<EntityRef, Set<EntityRef>> publishersFor(Collection<EntityRef> users, Predicate<String> excluded) {
        return edges(SqlStatement.of(PUBLISHERS, refs(users), refs(users)), excluded);
    }

    /// Who uses what these entities publish. Entities whose packages nobody uses are missing.
    ///
    /// @param excluded package URLs that count as used by nobody
    public Map<EntityRef, Set<EntityRef>> usersOf(Collection<EntityRef> publishers, Predicate<String> excluded) {
        SqlArray refs = refs(publishers);
        return edges(SqlStatement.of(USERS, refs, refs, refs), excluded);
    }

    /// Whether a repository publishes one of these packages.
    ///
    /// @param purls as uses have them
    public boolean isAnyPublished(Collection<String> purls) {
        List<String> plain = purls.stream().map(purl -> purl.split("\\?", 2)[0]).toList();
        return plain.stream().anyMatch(purl -> purl.startsWith(GITHUB))
                || connections.call(SqlStatement.of(
                                "select count(*) from (select 1 from platform_published_package where purl = any(?)"
                                        + " limit 1) any_of",
                                SqlArray.texts(plain))::number)
                        > 0;
    }

    private Map<EntityRef, Set<EntityRef>> edges(SqlStatement select, Predicate<String> excluded) {
        List<Edge> found = connections.call(connection -> select.list(
                connection,
                row -> new Edge(
                        EntityRef.parse(row.getString(1)), EntityRef.parse(row.getString(2)), row.getString(3))));
        return found.stream()
                .filter(edge -> !excluded.test(edge.purl()))
                .collect(groupingBy(Edge::from, mapping(Edge::to, toSet())));
    }

    private static SqlArray refs(Collection<EntityRef> entities) {
        return SqlArray.texts(entities.stream().map(EntityRef::toString).toList());
    }
}
