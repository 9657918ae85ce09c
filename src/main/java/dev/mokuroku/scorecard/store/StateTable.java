package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables `scorecard_state` and `scorecard_follower`.
@ApplicationScoped
@Transactional
public class StateTable {
    private final CatalogConnection connections;

    StateTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// How far the results of a scorecard are.
    ///
    /// @param digest of the compiled scorecard that all results up to `evaluatedTo` are of; empty if it is gone
    /// @param evaluatedTo the ref of an entity, or empty text for the start; null if all are evaluated
    public record State(
            EntityRef scorecard, String digest, @Nullable String evaluatedTo) {
        public boolean isGone() {
            return digest.isEmpty();
        }

        /// Whether this entity is still to be evaluated, so that its changes need not be followed.
        public boolean isAhead(EntityRef entity) {
            return evaluatedTo != null && entity.toString().compareTo(evaluatedTo) > 0;
        }
    }

    public Map<EntityRef, State> all() {
        SqlStatement select = SqlStatement.of(
                "select scorecard_ref, digest, evaluated_to from scorecard_state order by scorecard_ref");
        return connections
                .call(connection -> select.list(
                        connection,
                        row -> new State(EntityRef.parse(row.getString(1)), row.getString(2), row.getString(3))))
                .stream()
                .collect(Collectors.toMap(State::scorecard, Function.identity()));
    }

    public void save(State state) {
        SqlStatement upsert = SqlStatement.of(
                "insert into scorecard_state (scorecard_ref, digest, evaluated_to) values (?, ?, ?)"
                        + " on conflict (scorecard_ref) do update set digest = excluded.digest,"
                        + " evaluated_to = excluded.evaluated_to",
                state.scorecard().toString(),
                state.digest(),
                state.evaluatedTo());
        connections.run(upsert::update);
    }

    public void delete(EntityRef scorecard) {
        SqlStatement delete =
                SqlStatement.of("delete from scorecard_state where scorecard_ref = ?", scorecard.toString());
        connections.run(delete::update);
    }

    /// Everything is to be evaluated again.
    public void restartAll() {
        SqlStatement update = SqlStatement.of("update scorecard_state set evaluated_to = ''");
        connections.run(update::update);
    }

    public long followerVersion() {
        SqlStatement select = SqlStatement.of("select version from scorecard_follower");
        return connections.call(select::number);
    }

    /// @throws IllegalStateException if another replica has written since the version was read, because this replica
    ///     lost its lock: the transaction must roll back
    public void advanceFollower(long version) {
        SqlStatement update =
                SqlStatement.of("update scorecard_follower set version = version + 1 where version = ?", version);
        if (connections.call(update::update) == 0) {
            throw new IllegalStateException("Another replica evaluates scorecards at the same time");
        }
    }
}
