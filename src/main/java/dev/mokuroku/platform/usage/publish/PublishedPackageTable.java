package dev.mokuroku.platform.usage.publish;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the table `platform_published_package`. Call within a transaction, after `WriterLock.take`.
@ApplicationScoped
public class PublishedPackageTable {
    private final CatalogConnection connections;

    PublishedPackageTable(CatalogConnection connections) {
        this.connections = connections;
    }

    private record Row(long manifest, String purl, @Nullable String version) {}

    /// Replaces the packages of a repository. Writes only what changed.
    ///
    /// @param files ids of its manifests by path
    /// @return the package URLs that the repository publishes now and did not before, or did and does not any more
    public Set<String> save(Map<String, Long> files, Collection<PublishedPackage> published) {
        Set<Row> before = Set.copyOf(of(files.values()));
        Set<Row> after = published.stream()
                .filter(one -> files.containsKey(one.path()))
                .map(one -> new Row(files.getOrDefault(one.path(), 0L), one.purl(), one.version()))
                .collect(toSet());
        Set<Row> removed = without(before, after);
        Set<Row> added = without(after, before);
        delete(removed);
        insert(added);
        Set<String> gone = purls(removed);
        Set<String> come = purls(added);
        Set<String> changed = new HashSet<>(gone);
        changed.addAll(come);
        changed.removeIf(purl -> gone.contains(purl) && come.contains(purl));
        return changed;
    }

    /// The package URLs that these manifests publish.
    public Set<String> purlsIn(Collection<Long> manifests) {
        return purls(of(manifests));
    }

    private List<Row> of(Collection<Long> manifests) {
        SqlStatement select = SqlStatement.of(
                "select manifest_id, purl, version from platform_published_package where manifest_id = any(?)",
                SqlArray.longs(manifests));
        return connections.call(connection ->
                select.list(connection, row -> new Row(row.getLong(1), row.getString(2), row.getString(3))));
    }

    private void delete(Set<Row> rows) {
        if (!rows.isEmpty()) {
            List<Row> gone = List.copyOf(rows);
            connections.run(SqlStatement.of(
                    "delete from platform_published_package p using unnest(?, ?) as gone(manifest_id, purl)"
                            + " where p.manifest_id = gone.manifest_id and p.purl = gone.purl",
                    SqlArray.longs(gone.stream().map(Row::manifest).toList()),
                    texts(gone, Row::purl))::update);
        }
    }

    /// Two documents of one file may name the same package in two versions.
    private void insert(Set<Row> rows) {
        if (!rows.isEmpty()) {
            List<Row> added = List.copyOf(rows);
            connections.run(SqlStatement.of(
                    "insert into platform_published_package (manifest_id, purl, version)"
                            + " select * from unnest(?, ?, ?) on conflict do nothing",
                    SqlArray.longs(added.stream().map(Row::manifest).toList()),
                    texts(added, Row::purl),
                    texts(added, Row::version))::update);
        }
    }

    private static SqlArray texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return SqlArray.texts(rows.stream().map(text).toList());
    }

    private static Set<Row> without(Set<Row> rows, Set<Row> others) {
        Set<Row> rest = new HashSet<>(rows);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> purls(Collection<Row> rows) {
        return rows.stream().map(Row::purl).collect(toSet());
    }
}
