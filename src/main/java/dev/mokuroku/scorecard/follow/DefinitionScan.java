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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Evaluates scorecards for all entities after their definition changed, in the order of refs, and removes the results
/// of scorecards that are gone.
@ApplicationScoped
class DefinitionScan {
    private static final Logger LOG = Logger.getLogger(DefinitionScan.class);
    private static final int MAX_BATCH_SIZE = 1_000;
    private static final String START = "";

    private final CompiledScorecards compiled;
    private final ResultUpdate update;
    private final StateTable states;
    private final ResultTable results;
    private final CatalogIndex index;
    private final Clock clock;
    private final Map<EntityRef, BatchSize> sizes = new ConcurrentHashMap<>();

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
                .min(Comparator.comparing((State state) -> sizes.containsKey(state.scorecard())
                                && sizeOf(state).isReduced())
                        .thenComparing(State::scorecard));
        next.ifPresent(state -> evaluateWithinTime(state, current.get(state.scorecard()), version));
        return next.isPresent();
    }

    private BatchSize sizeOf(State state) {
        return sizes.computeIfAbsent(state.scorecard(), _ -> new BatchSize(MAX_BATCH_SIZE));
    }

    /// A scorecard that takes long, or fails, is evaluated in smaller batches, and after all others.
    private void evaluateWithinTime(State state, @Nullable CompiledScorecard scorecard, long version) {
        BatchSize size = sizeOf(state);
        long start = System.nanoTime();
        try {
            if (evaluate(state, scorecard, version, size.current())) {
                sizes.remove(state.scorecard());
            } else {
                size.took(Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (SlowBatchException slow) {
            size.reduce();
            LOG.warnf("%s: %s; it is tried with fewer", state.scorecard(), slow.getMessage());
        } catch (RuntimeException failure) {
            size.reduce();
            throw failure;
        }
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

    /// @return whether that was the last batch
    private boolean evaluate(State state, @Nullable CompiledScorecard scorecard, long version, int size) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String after = Objects.requireNonNull(state.evaluatedTo());
        return QuarkusTransaction.requiringNew().call(() -> {
            Batch batch = batch(state.scorecard(), scorecard, after, size);
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
            return batch.last() == null;
        });
    }

    /// The next entities that match, or have a result.
    private Batch batch(EntityRef ref, @Nullable CompiledScorecard scorecard, String after, int size) {
        TreeSet<EntityRef> entities = new TreeSet<>(results.entitiesAfter(ref, after, size));
        boolean isMore = entities.size() == size;
        if (scorecard != null) {
            List<EntityRef> matching = matching(scorecard.scorecard().appliesTo(), after, size);
            entities.addAll(matching);
            isMore |= matching.size() == size;
        }
        Set<EntityRef> first = new HashSet<>();
        while (first.size() < size && !entities.isEmpty()) {
            EntityRef entity = entities.pollFirst();
            first.add(entity);
            if (first.size() == size && (isMore || !entities.isEmpty())) {
                return new Batch(first, entity.toString());
            }
        }
        return new Batch(first, null);
    }

    private List<EntityRef> matching(EntityFilter filter, String after, int size) {
        EntityQuery query =
                EntityQuery.of(filter, size).uncounted().after(after.isEmpty() ? null : new Cursor(List.of(), after));
        return index.refs(query);
    }
}
