package dev.mokuroku.repository.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.repository.FactsJson;
import dev.mokuroku.repository.ListedRepository;
import dev.mokuroku.source.github.GithubConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads what is kept of repositories. Each method runs one statement, or two where it says so.
@ApplicationScoped
public class KnownRepositories {
    private static final String SELECT = "select f.id, f.source, f.slug, f.facts::text, f.observed_at, "
            + SqlCondition.DESCRIBED + " from repository_facts f where ";
    private static final String KEY = "lower(f.slug) collate \"C\"";

    private final DataSource database;
    private final String host;
    private final Counter reads;

    KnownRepositories(DataSource database, GithubConfig config, MeterRegistry meters) {
        this.database = database;
        this.host = config.host();
        this.reads = meters.counter("mokuroku.github.facts.reads");
    }

    /// @param repositories in the order of their keys
    /// @param hasNext whether more follow
    /// @param total of all pages
    public record Page(List<KnownRepository> repositories, boolean hasNext, long total) {}

    /// The place of a repository in the order of pages: its slug in lower case.
    public static String keyOf(String slug) {
        return ListedRepository.keyOf(slug);
    }

    /// By two statements.
    ///
    /// @param after key of the last repository of the page before; null for the first page
    /// @param keys of the repositories to return; empty for all repositories
    @Transactional
    public Page page(RepositoryConditions conditions, int size, @Nullable String after, Optional<Set<String>> keys) {
        SqlCondition condition = conditions.sql(host);
        return countedRun(connection -> {
            if (keys.isPresent()) {
                condition.and(
                        KEY + " = any(?)",
                        connection.createArrayOf("text", keys.get().toArray()));
            }
            long total = countOf(connection, condition);
            if (after != null) {
                condition.and(KEY + " > ?", after);
            }
            String end = " order by %s limit %d".formatted(KEY, size + 1);
            List<KnownRepository> found = select(connection, condition, end);
            boolean hasNext = found.size() > size;
            return new Page(hasNext ? List.copyOf(found.subList(0, size)) : found, hasNext, total);
        });
    }

    /// Those that are known, by key.
    ///
    /// @param slugs in letters of any case
    @Transactional
    public Map<String, KnownRepository> bySlugs(Collection<String> slugs) {
        String[] keys = slugs.stream()
                .filter(slug -> slug.indexOf('\0') < 0) // which no text in PostgreSQL has
                .map(ListedRepository::keyOf)
                .distinct()
                .toArray(String[]::new);
        if (keys.length == 0) {
            return Map.of();
        }
        return countedRun(connection -> {
            SqlCondition condition = new SqlCondition().and(KEY + " = any(?)", connection.createArrayOf("text", keys));
            Map<String, KnownRepository> found = new HashMap<>();
            select(connection, condition, "").forEach(repository -> found.put(keyOf(repository.slug()), repository));
            return found;
        });
    }

    /// Texts of manifests by path, by the ids of their repositories.
    @Transactional
    public Map<Long, Map<String, String>> manifestTexts(Collection<Long> ids) {
        return countedRun(connection -> {
            String sql = "select repository_id, path, text from repository_manifest where repository_id = any(?)";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                Map<Long, Map<String, String>> texts = new HashMap<>();
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    texts.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getString(2), row.getString(3));
                }
                return texts;
            }
        });
    }

    /// How many a source has found.
    ///
    /// @param unknownProtection only those with a branch whose protection the credentials may not see
    @Transactional
    public long count(String source, boolean unknownProtection) {
        SqlCondition condition = new SqlCondition().and("lower(f.source) = lower(?)", source);
        if (unknownProtection) {
            condition.and("f.facts->'defaultBranch' is not null and f.facts->'protection' is null");
        }
        return run(connection -> countOf(connection, condition));
    }

    private static long countOf(Connection connection, SqlCondition condition) throws SQLException {
        try (PreparedStatement count =
                condition.prepare(connection, "select count(*) from repository_facts f where ", "")) {
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private <T> T countedRun(CatalogConnection.Call<T> query) {
        reads.increment();
        return run(query);
    }

    private <T> T run(CatalogConnection.Call<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.call(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<KnownRepository> select(Connection connection, SqlCondition condition, String end)
            throws SQLException {
        try (PreparedStatement select = condition.prepare(connection, SELECT, end, host, host)) {
            List<KnownRepository> found = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                found.add(new KnownRepository(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        FactsJson.read(row.getString(4)),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)));
            }
            return found;
        }
    }
}
