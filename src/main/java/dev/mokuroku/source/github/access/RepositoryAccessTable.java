package dev.mokuroku.source.github.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

    private final TextStatements statements;

    RepositoryAccessTable(TextStatements statements) {
        this.statements = statements;
    }

    record Access(String group, String slug) {}

    /// By slug; repositories that no listing has are missing.
    Map<String, String> visibilities(Collection<String> slugs) {
        return statements
                .rows("select slug, visibility from repository_visibility where slug = any(?)", array(slugs))
                .stream()
                .collect(toMap(row -> row[0], row -> row[1]));
    }

    /// By slug; repositories that no group has access to are missing.
    Map<String, Set<String>> groups(Collection<String> slugs) {
        return statements
                .rows("select slug, group_ref from repository_access where slug = any(?)", array(slugs))
                .stream()
                .collect(groupingBy(row -> row[0], mapping(row -> row[1], toSet())));
    }

    Set<Access> access() {
        return statements.rows("select group_ref, slug from repository_access").stream()
                .map(row -> new Access(row[0], row[1]))
                .collect(toSet());
    }

    /// The public repositories, and those that one of the groups has access to.
    Set<String> visibleTo(Collection<String> groups) {
        return texts(
                "select slug from repository_visibility where visibility = '" + PUBLIC + "' union"
                        + " select slug from repository_access where group_ref = any(?)",
                array(groups));
    }

    /// The source of each repository, by slug.
    Map<String, String> sources(Collection<String> slugs) {
        return statements
                .rows("select slug, source from repository_visibility where slug = any(?)", array(slugs))
                .stream()
                .collect(toMap(row -> row[0], row -> row[1]));
    }

    Set<String> slugs(String source) {
        return texts("select slug from repository_visibility where source = any(?)", array(Set.of(source)));
    }

    /// The repositories of listings.
    Set<String> listed() {
        return texts("select slug from repository_visibility where source <> '" + UNLISTED + "'");
    }

    Set<String> sources() {
        return texts("select distinct source from repository_visibility where source <> '" + UNLISTED + "'");
    }

    void save(String source, Map<String, String> visibilities) {
        statements.update(
                "insert into repository_visibility (source, slug, visibility)"
                        + " select (?::text[])[1], slug, visibility from unnest(?::text[], ?::text[]) as found(slug, visibility)"
                        + " on conflict (slug) do update set source = excluded.source, visibility = excluded.visibility",
                array(Set.of(source)),
                array(visibilities.entrySet(), Map.Entry::getKey),
                array(visibilities.entrySet(), Map.Entry::getValue));
    }

    /// Where the source still has them.
    void remove(String source, Collection<String> slugs) {
        statements.update(
                "delete from repository_visibility where source = any(?) and slug = any(?)",
                array(Set.of(source)),
                array(slugs));
    }

    void add(Collection<Access> added) {
        statements.update(
                "insert into repository_access (group_ref, slug) select * from unnest(?::text[], ?::text[])"
                        + " on conflict do nothing",
                array(added, Access::group),
                array(added, Access::slug));
    }

    void remove(Collection<Access> removed) {
        statements.update(
                "delete from repository_access held using unnest(?::text[], ?::text[]) as gone(group_ref, slug)"
                        + " where held.group_ref = gone.group_ref and held.slug = gone.slug",
                array(removed, Access::group),
                array(removed, Access::slug));
    }

    void clear() {
        statements.update("delete from repository_visibility");
        statements.update("delete from repository_access");
    }

    private Set<String> texts(String sql, String[]... parameters) {
        return statements.rows(sql, parameters).stream().map(row -> row[0]).collect(toSet());
    }

    private static String[] array(Collection<String> texts) {
        return array(texts, Function.identity());
    }

    private static <T> String[] array(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
