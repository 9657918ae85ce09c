package dev.mokuroku.scorecard.techinsights;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stored results in the shape of Tech Insights. Results are right at any time, so a run computes nothing.
@Singleton
class InsightResults {
    private final VisibleScorecards scorecards;
    private final ShownResults results;
    private final Facts facts;

    InsightResults(VisibleScorecards scorecards, ShownResults results, Facts facts) {
        this.scorecards = scorecards;
        this.results = results;
        this.facts = facts;
    }

    InsightFacts facts() {
        return new InsightFacts(facts.definitions());
    }

    /// @param visible at most 1,000 entities that the caller may see
    /// @param checks ids of the checks; empty for all
    /// @return by entity, in the order given, those without results among them
    Map<EntityRef, List<InsightResult>> of(Collection<EntityRef> visible, List<String> checks) {
        Map<EntityRef, Scorecard> shown = scorecards.all();
        Map<EntityRef, List<EntityResult>> stored = results.ofEntities(visible);
        InsightFacts definitions = facts();
        Map<EntityRef, List<InsightResult>> all = new LinkedHashMap<>();
        for (EntityRef entity : visible) {
            all.put(
                    entity,
                    stored.getOrDefault(entity, List.of()).stream()
                            .flatMap(result -> Optional.ofNullable(shown.get(result.scorecard())).stream()
                                    .flatMap(scorecard -> result.checks().stream()
                                            .flatMap(check ->
                                                    InsightResult.of(scorecard, result, check, definitions).stream())))
                            .filter(result -> InsightResult.isWanted(checks, result))
                            .toList());
        }
        return all;
    }
}
