package dev.mokuroku.repository.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.repository.FactsJson;
import dev.mokuroku.repository.ListedRepository;
import dev.mokuroku.source.github.GithubConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what is kept of repositories. Each method runs one statement, or two where it says so.
@ApplicationScoped
public class KnownRepositories {
    private static final String SELECT = "select f.id, f.source, f.slug, f.facts::text, f.observed_at, "
            + RepositoryConditions.DESCRIBED + " from repository_facts f";
    private static final String KEY = "lower(f.slug) collate \"C\"";
    private static final String OF_KEYS = KEY + " = any(?)";

    private final CatalogConnection connections;
    private final String host;
    private final Counter reads;

    KnownRepositories(CatalogConnection connections, GithubConfig config, MeterRegistry meters) {
        this.connections = connections;
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
        SqlConditions condition = conditions.sql(host);
        keys.ifPresent(some -> condition.and(OF_KEYS, SqlArray.texts(some)));
        return countedRun(connection -> {
            long total = countOf(condition).number(connection);
            if (after != null) {
                condition.and(KEY + " > ?", after);
            }
            List<KnownRepository> found = select(condition)
                    .append(" order by " + KEY + " limit ?", size + 1)
                    .list(connection, KnownRepositories::read);
            boolean hasNext = found.size() > size;
            return new Page(hasNext ? List.copyOf(found.subList(0, size)) : found, hasNext, total);
        });
    }

    /// Those that are known, by key.
    ///
    /// @param slugs in letters of any case
    @Transactional
    public Map<String, KnownRepository> bySlugs(Collection<String> slugs) {
        List<String> keys = slugs.stream()
                .filter(StorableText::isStorable)
                .map(ListedRepository::keyOf)
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        SqlStatement select = select(new SqlConditions().and(OF_KEYS, SqlArray.texts(keys)));
        Map<String, KnownRepository> found = new HashMap<>();
        countedRun(connection -> select.list(connection, KnownRepositories::read))
                .forEach(repository -> found.put(keyOf(repository.slug()), repository));
        return found;
    }

    /// `owner/name` of all repositories that a source has found.
    @Transactional
    public List<String> slugsOf(String source) {
        return countedRun(
                SqlStatement.of("select slug from repository_facts where lower(source) = lower(?)", source)::texts);
    }

    /// Texts of manifests by path, by the ids of their repositories.
    @Transactional
    public Map<Long, Map<String, String>> manifestTexts(Collection<Long> ids) {
        SqlStatement select = SqlStatement.of(
                "select repository_id, path, text from repository_manifest where repository_id = any(?)",
                SqlArray.longs(ids));
        Map<Long, Map<String, String>> texts = new HashMap<>();
        countedRun(connection -> select.list(
                        connection, row -> new ManifestText(row.getLong(1), row.getString(2), row.getString(3))))
                .forEach(manifest -> texts.computeIfAbsent(manifest.repository(), _ -> new HashMap<>())
                        .put(manifest.path(), manifest.text()));
        return texts;
    }

    private record ManifestText(long repository, String path, String text) {}

    /// How many a source has found.
    ///
    /// @param unknownProtection only those with a branch whose protection the credentials may not see
    @Transactional
    public long count(String source, boolean unknownProtection) {
        SqlConditions condition = new SqlConditions().and("lower(f.source) = lower(?)", source);
        if (unknownProtection) {
            condition.and("f.facts->'defaultBranch' is not null and f.facts->'protection' is null");
        }
        return connections.call(countOf(condition)::number);
    }

    private static SqlStatement countOf(SqlConditions conditions) {
        return SqlStatement.of("select count(*) from repository_facts f").where(conditions);
    }

    private SqlStatement select(SqlConditions conditions) {
        return SqlStatement.of(SELECT, host, host).where(conditions);
    }

    private <T> T countedRun(CatalogConnection.Call<T> query) {
        reads.increment();
        return connections.call(query);
    }

    private static KnownRepository read(ResultSet row) throws SQLException {
        return new KnownRepository(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                FactsJson.read(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                row.getBoolean(6));
    }
}
