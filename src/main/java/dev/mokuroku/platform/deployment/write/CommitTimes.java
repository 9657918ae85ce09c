package dev.mokuroku.platform.deployment.write;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.DeploymentObserver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// When the commits of deployments were made, for reports that did not say it.
@ApplicationScoped
@Transactional
public class CommitTimes {
    /// Older deployments count for nothing.
    private static final Duration MAX_AGE = Duration.ofDays(90);
    /// The repository may be readable by then.
    private static final Duration RETRY_INTERVAL = Duration.ofHours(6);

    private final CatalogConnection connections;
    private final List<DeploymentObserver> observers;
    private final Clock clock;

    CommitTimes(CatalogConnection connections, @All List<DeploymentObserver> observers, Clock clock) {
        this.connections = connections;
        this.observers = observers;
        this.clock = clock;
    }

    /// The commits without a time, but those of which [#save] was called in the last hours.
    public List<DeployedCommit> missing(int limit) {
        Instant now = clock.instant();
        SqlStatement select = SqlStatement.of("""
                select distinct component, commit_hash from platform_deployment
                where commit_hash is not null and committed_at is null and effective_at >= ?
                and (commit_searched_at is null or commit_searched_at <= ?)
                order by component, commit_hash limit ?""", now.minus(MAX_AGE), now.minus(RETRY_INTERVAL), limit);
        return connections.call(connection -> select.list(
                connection, row -> new DeployedCommit(EntityRef.parse(row.getString(1)), row.getString(2))));
    }

    /// Stores what was found. A time that was reported stays.
    ///
    /// @param searched all that were looked for, those that were found among them
    public void save(Collection<DeployedCommit> searched, Map<DeployedCommit, Instant> found) {
        Instant now = clock.instant();
        List<DeployedCommit> all = List.copyOf(searched);
        SqlStatement update = SqlStatement.of(
                """
                update platform_deployment d
                set commit_searched_at = ?, committed_at = nullif(k.committed_at, '')::timestamptz
                from unnest(?, ?, ?) as k(component, commit_hash, committed_at)
                where d.component = k.component and d.commit_hash = k.commit_hash and d.committed_at is null""",
                now,
                SqlArray.texts(all.stream()
                        .map(commit -> commit.component().toString())
                        .toList()),
                SqlArray.texts(all.stream().map(DeployedCommit::hash).toList()),
                SqlArray.texts(all.stream()
                        .map(commit -> Objects.toString(found.get(commit), ""))
                        .toList()));
        connections.run(update::update);
        Set<EntityRef> components =
                found.keySet().stream().map(DeployedCommit::component).collect(toUnmodifiableSet());
        if (!components.isEmpty()) {
            observers.forEach(observer -> observer.commitTimesStored(components));
        }
    }
}
