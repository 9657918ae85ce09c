package dev.mokuroku.scorecard.gate;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.read.EvidenceFilter;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.result.ScorecardEvaluator;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides gates, for the caller of the current request.
@ApplicationScoped
public class Gates {
    private final ShownResults results;
    private final ScorecardEvaluator evaluator;
    private final EvidenceFilter evidence;
    private final MeterRegistry meters;

    Gates(ShownResults results, ScorecardEvaluator evaluator, EvidenceFilter evidence, MeterRegistry meters) {
        this.results = results;
        this.evaluator = evaluator;
        this.evidence = evidence;
        this.meters = meters;
    }

    /// By the stored result; an entity without one is evaluated, because it may be new.
    ///
    /// @param scorecard that the caller may see
    /// @param entity that the caller may see
    /// @param level name of the level that is required; null if every check must pass
    /// @throws CatalogException `INVALID_INPUT` for a level that the scorecard lacks
    public GateDecision decide(Scorecard scorecard, IndexedEntity entity, @Nullable String level) {
        Level required = levelOf(scorecard, level);
        EntityResult result = results.find(scorecard, entity.ref())
                .or(() -> evaluate(scorecard, entity, Map.of()))
                .orElse(null);
        return counted(GateDecision.of(scorecard, required, result));
    }

    /// As [#decide], by an evaluation with these facts in place of the current ones. Stores nothing.
    ///
    /// @param overrides facts by name
    public GateDecision decideWith(
            Scorecard scorecard, IndexedEntity entity, @Nullable String level, Map<String, FactValue> overrides) {
        Level required = levelOf(scorecard, level);
        EntityResult result = evaluate(scorecard, entity, overrides).orElse(null);
        return counted(GateDecision.of(scorecard, required, result));
    }

    private GateDecision counted(GateDecision decision) {
        String outcome = decision.result() == null ? "not-applicable" : decision.passed() ? "passed" : "blocked";
        meters.counter(
                        "mokuroku.scorecard.gates",
                        "scorecard",
                        decision.scorecard().ref().toString(),
                        "outcome",
                        outcome)
                .increment();
        return decision;
    }

    private Optional<EntityResult> evaluate(
            Scorecard scorecard, IndexedEntity entity, Map<String, FactValue> overrides) {
        return Optional.ofNullable(evaluator
                        .evaluate(scorecard, List.of(entity), overrides)
                        .get(entity.ref()))
                .map(result -> evidence.shown(scorecard, result));
    }

    private static @Nullable Level levelOf(Scorecard scorecard, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return scorecard
                .level(name)
                .orElseThrow(() -> CatalogException.invalidField("level", unknownLevel(scorecard, name)));
    }

    private static String unknownLevel(Scorecard scorecard, String name) {
        return scorecard.levels().isEmpty()
                ? "must not be set, because %s has no levels".formatted(scorecard.ref())
                : "must be one of %s but is '%s'"
                        .formatted(
                                scorecard.levels().stream().map(Level::name).collect(Collectors.joining(", ")), name);
    }
}
