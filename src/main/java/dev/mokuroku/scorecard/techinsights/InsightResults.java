package dev.mokuroku.scorecard.techinsights;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Map<EntityRef, Map<String, CheckJson>> wanted = wanted(checks);
        Map<EntityRef, List<EntityResult>> stored = results.ofEntities(visible);
        InsightFacts definitions = facts();
        Map<EntityRef, List<InsightResult>> all = new LinkedHashMap<>();
        for (EntityRef entity : visible) {
            List<InsightResult> own = new ArrayList<>();
            stored.getOrDefault(entity, List.of())
                    .forEach(result -> own.addAll(
                            InsightResult.of(result, wanted.getOrDefault(result.scorecard(), Map.of()), definitions)));
            all.put(entity, own);
        }
        return all;
    }

    /// The checks that a caller asks for, by scorecard and the id within the scorecard.
    private Map<EntityRef, Map<String, CheckJson>> wanted(List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        Map<EntityRef, Map<String, CheckJson>> checks = new HashMap<>();
        scorecards.all().forEach((ref, scorecard) -> {
            Map<String, CheckJson> own = new HashMap<>();
            scorecard.checks().forEach(check -> {
                InsightCheck shown = InsightCheck.of(scorecard, check, List.of());
                if (wanted.isEmpty() || wanted.contains(shown.id())) {
                    own.put(check.id(), new CheckJson(shown));
                }
            });
            checks.put(ref, own);
        });
        return checks;
    }
}
