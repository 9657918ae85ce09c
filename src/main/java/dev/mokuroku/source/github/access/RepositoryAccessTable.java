package dev.mokuroku.source.github.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The tables `repository_visibility` and `repository_access`. Call within a transaction. Slugs are in lower case,
/// groups are refs.
@ApplicationScoped
class RepositoryAccessTable {
    static final String PUBLIC = "public";
    /// The source of repositories that no listing has.
    static final String UNLISTED = "unlisted";

    private final CatalogConnection connections;

    RepositoryAccessTable(CatalogConnection connections) {
        this.connections = connections;
    }

    record Access(String group, String slug) {}

    /// @param source whose listing has the repository, or [#UNLISTED]
    record Listed(String source, String visibility) {}

    /// By slug; repositories that no listing has are missing.
    Map<String, Listed> listed(Collection<String> slugs) {
        SqlStatement select = SqlStatement.of(
                "select slug, source, visibility from repository_visibility where slug = any(?)",
                SqlArray.texts(slugs));
        return connections.call(
                connection -> select.byFirst(connection, row -> new Listed(row.getString(2), row.getString(3))));
    }

    /// By slug; repositories that no listing has are missing.
    Map<String, String> visibilities(Collection<String> slugs) {
        return listed(slugs).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().visibility()));
    }

    /// By slug; repositories that no group has access to are missing.
    Map<String, Set<String>> groups(Collection<String> slugs) {
        return access("select group_ref, slug from repository_access where slug = any(?)", SqlArray.texts(slugs))
                .stream()
                .collect(groupingBy(Access::slug, mapping(Access::group, toSet())));
    }

    Set<Access> access() {
        return Set.copyOf(access("select group_ref, slug from repository_access"));
    }

    private List<Access> access(String sql, Object... values) {
        SqlStatement select = SqlStatement.of(sql, values);
        return connections.call(
                connection -> select.list(connection, row -> new Access(row.getString(1), row.getString(2))));
    }

    /// The public repositories, and those that one of the groups has access to.
    Set<String> visibleTo(Collection<String> groups) {
        return texts(
                "select slug from repository_visibility where visibility = '" + PUBLIC + "' union"
                        + " select slug from repository_access where group_ref = any(?)",
                SqlArray.texts(groups));
    }

    Set<String> slugs(String source) {
        return texts("select slug from repository_visibility where source = ?", source);
    }

    /// The repositories of listings.
    Set<String> listed() {
        return texts("select slug from repository_visibility where source <> '" + UNLISTED + "'");
    }

    Set<String> sources() {
        return texts("select distinct source from repository_visibility where source <> '" + UNLISTED + "'");
    }

    void save(String source, Map<String, String> visibilities) {
        List<String> slugs = List.copyOf(visibilities.keySet());
        update(
                "insert into repository_visibility (source, slug, visibility)"
                        + " select ?, slug, visibility from unnest(?::text[], ?::text[]) as found(slug, visibility)"
                        + " on conflict (slug) do update set source = excluded.source, visibility = excluded.visibility",
                source,
                SqlArray.texts(slugs),
                SqlArray.texts(slugs.stream().map(visibilities::get).toList()));
    }

    /// Where the source still has them.
    void remove(String source, Collection<String> slugs) {
        update("delete from repository_visibility where source = ? and slug = any(?)", source, SqlArray.texts(slugs));
    }

    void add(Collection<Access> added) {
        update(
                "insert into repository_access (group_ref, slug) select * from unnest(?::text[], ?::text[])"
                        + " on conflict do nothing",
                texts(added, Access::group),
                texts(added, Access::slug));
    }

    void remove(Collection<Access> removed) {
        update(
                "delete from repository_access held using unnest(?::text[], ?::text[]) as gone(group_ref, slug)"
                        + " where held.group_ref = gone.group_ref and held.slug = gone.slug",
                texts(removed, Access::group),
                texts(removed, Access::slug));
    }

    void clear() {
        update("delete from repository_visibility");
        update("delete from repository_access");
    }

    private Set<String> texts(String sql, Object... values) {
        return Set.copyOf(connections.call(SqlStatement.of(sql, values)::texts));
    }

    private void update(String sql, Object... values) {
        connections.run(SqlStatement.of(sql, values)::update);
    }

    private static SqlArray texts(Collection<Access> access, Function<Access, String> text) {
        return SqlArray.texts(access.stream().map(text).toList());
    }
}
