package dev.mokuroku.scorecard.follow;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.store.ResultTable;
import dev.mokuroku.scorecard.store.StateTable;
import dev.mokuroku.scorecard.store.StateTable.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Evaluates scorecards for all entities after their definition changed, in the order of refs, and removes the results
/// of scorecards that are gone.
@ApplicationScoped
class DefinitionScan {
    private static final int BATCH_SIZE = 1_000;
    private static final String START = "";

    private final CompiledScorecards compiled;
    private final ResultUpdate update;
    private final StateTable states;
    private final ResultTable results;
    private final CatalogIndex index;
    private final Clock clock;

    DefinitionScan(
            CompiledScorecards compiled,
            ResultUpdate update,
            StateTable states,
            ResultTable results,
            CatalogIndex index,
            Clock clock) {
        this.compiled = compiled;
        this.update = update;
        this.states = states;
        this.results = results;
        this.index = index.everything();
        this.clock = clock;
    }

    /// Entities in the order of refs.
    ///
    /// @param last up to where the batch goes; null if it goes to the end
    private record Batch(Set<EntityRef> entities, @Nullable String last) {}

    /// @param version of the follower
    /// @param known by scorecard, the definition that its stored results are of
    private record Definitions(long version, Map<EntityRef, CompiledScorecard> current, Map<EntityRef, State> known) {}

    /// @return whether there was anything to do
    boolean evaluateNext() {
        Definitions definitions = QuarkusTransaction.requiringNew()
                .call(() -> new Definitions(states.followerVersion(), compiled.current(), states.all()));
        long version = definitions.version();
        Map<EntityRef, CompiledScorecard> current = definitions.current();
        Map<EntityRef, State> known = definitions.known();
        List<State> changed = changed(current, known);
        if (!changed.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                states.advanceFollower(version);
                changed.forEach(states::save);
            });
            return true;
        }
        Optional<State> next = known.values().stream()
                .filter(state -> state.evaluatedTo() != null)
                .min((a, b) -> a.scorecard().compareTo(b.scorecard()));
        next.ifPresent(state -> evaluate(state, current.get(state.scorecard()), version));
        return next.isPresent();
    }

    /// The states that differ from the definitions, from their start.
    private static List<State> changed(Map<EntityRef, CompiledScorecard> current, Map<EntityRef, State> known) {
        Set<EntityRef> all = new TreeSet<>(current.keySet());
        all.addAll(known.keySet());
        return all.stream()
                .map(ref -> {
                    CompiledScorecard scorecard = current.get(ref);
                    State state = known.get(ref);
                    String digest = scorecard == null ? "" : scorecard.digest();
                    return state != null && state.digest().equals(digest) ? null : new State(ref, digest, START);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private void evaluate(State state, @Nullable CompiledScorecard scorecard, long version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String after = Objects.requireNonNull(state.evaluatedTo());
        QuarkusTransaction.requiringNew().run(() -> {
            Batch batch = batch(state.scorecard(), scorecard, after);
            ResultUpdate.@Nullable Prepared prepared =
                    scorecard == null ? null : update.prepare(Map.of(scorecard, batch.entities()), now);
            if (prepared == null) {
                update.remove(state.scorecard(), batch.entities(), now);
            } else {
                update.write(prepared);
            }
            states.advanceFollower(version);
            if (prepared == null && batch.last() == null) {
                states.delete(state.scorecard());
            } else {
                states.save(new State(state.scorecard(), state.digest(), batch.last()));
            }
        });
    }

    /// The next entities that match, or have a result.
    private Batch batch(EntityRef ref, @Nullable CompiledScorecard scorecard, String after) {
        TreeSet<EntityRef> entities = new TreeSet<>(results.entitiesAfter(ref, after, BATCH_SIZE));
        boolean isMore = entities.size() == BATCH_SIZE;
        if (scorecard != null) {
            List<EntityRef> matching = matching(scorecard.scorecard().appliesTo(), after);
            entities.addAll(matching);
            isMore |= matching.size() == BATCH_SIZE;
        }
        Set<EntityRef> first = new HashSet<>();
        while (first.size() < BATCH_SIZE && !entities.isEmpty()) {
            EntityRef entity = entities.pollFirst();
            first.add(entity);
            if (first.size() == BATCH_SIZE && (isMore || !entities.isEmpty())) {
                return new Batch(first, entity.toString());
            }
        }
        return new Batch(first, null);
    }

    private List<EntityRef> matching(EntityFilter filter, String after) {
        EntityQuery query = EntityQuery.of(filter, BATCH_SIZE)
                .uncounted()
                .after(after.isEmpty() ? null : new Cursor(List.of(), after));
        return index.refs(query);
    }
}
