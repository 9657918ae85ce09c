package dev.mokuroku.platform.usage.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table `platform_manifest_problem`.
@ApplicationScoped
@Transactional
public class ProblemTable {
    /// More are the same problem many times, mostly.
    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_MESSAGE_LENGTH = 1_000;

    private final CatalogConnection connections;

    ProblemTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// By the key of the repository, in the order of paths and lines; repositories without problems are missing.
    public Map<String, List<ManifestProblem>> byRepositories(Collection<String> keys) {
        SqlStatement select = SqlStatement.of(
                "select r.key, p.path, p.line, p.message from platform_manifest_problem p"
                        + " join platform_repository r on r.id = p.repository_id where r.key = any(?)"
                        + " order by r.key, p.position",
                SqlArray.texts(keys));
        Map<String, List<ManifestProblem>> found = new HashMap<>();
        connections.run(connection -> select.list(
                connection,
                row -> found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new ManifestProblem(row.getString(2), row.getInt(3), row.getString(4)))));
        return found;
    }

    /// Replaces the problems of a repository, where they are others than before.
    void save(long repository, Collection<ManifestProblem> problems) {
        List<ManifestProblem> kept = limited(problems);
        if (kept.equals(of(repository))) {
            return;
        }
        connections.run(
                SqlStatement.of("delete from platform_manifest_problem where repository_id = ?", repository)::update);
        SqlStatement insert = SqlStatement.of(
                "insert into platform_manifest_problem (repository_id, position, path, line, message)"
                        + " select ?, position, path, line, message from unnest(?, ?, ?)"
                        + " with ordinality as added(path, line, message, position)",
                repository,
                SqlArray.texts(kept.stream().map(ManifestProblem::path).toList()),
                SqlArray.longs(
                        kept.stream().map(problem -> (long) problem.line()).toList()),
                SqlArray.texts(kept.stream().map(ManifestProblem::message).toList()));
        connections.run(insert::update);
    }

    private List<ManifestProblem> of(long repository) {
        SqlStatement select = SqlStatement.of(
                "select path, line, message from platform_manifest_problem where repository_id = ? order by position",
                repository);
        return connections.call(connection ->
                select.list(connection, row -> new ManifestProblem(row.getString(1), row.getInt(2), row.getString(3))));
    }

    private static List<ManifestProblem> limited(Collection<ManifestProblem> problems) {
        return problems.stream()
                .map(ProblemTable::storable)
                .distinct()
                .limit(MAX_PROBLEMS)
                .toList();
    }

    private static ManifestProblem storable(ManifestProblem problem) {
        String message = StorableText.replaceNul(problem.message());
        return new ManifestProblem(
                StorableText.replaceNul(problem.path()),
                problem.line(),
                message.substring(0, Math.min(message.length(), MAX_MESSAGE_LENGTH)));
    }
}
