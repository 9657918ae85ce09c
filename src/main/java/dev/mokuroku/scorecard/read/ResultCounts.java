package dev.mokuroku.scorecard.read;

import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts results by the terms of the index, among the entities that the caller may see.
@ApplicationScoped
public class ResultCounts {
    private final CatalogIndex index;

    ResultCounts(CatalogIndex index) {
        this.index = index.allowingInternal(ScorecardTerms.DRAFT_PREFIX);
    }

    /// @param condition on the entities
    public ResultTotals totals(Scorecard scorecard, EntityFilter condition) {
        EntityFilter all = EntityFilter.allOf(ResultCondition.EVERY_RESULT.filter(scorecard), condition);
        String percentKey = ScorecardTerms.percentKey(scorecard);
        String passedKey = ScorecardTerms.passedKey(scorecard);
        String levelKey = ScorecardTerms.levelKey(scorecard);
        Map<String, List<FacetCount>> facets = index.facets(all, List.of(percentKey, passedKey, levelKey));
        Map<String, Long> percents = counts(facets, percentKey);
        long entities = percents.values().stream().mapToLong(Long::longValue).sum();
        return new ResultTotals(
                entities,
                counts(facets, passedKey).getOrDefault("true", 0L),
                index.count(EntityFilter.allOf(ResultCondition.UNKNOWN.filter(scorecard), condition)),
                index.count(EntityFilter.allOf(ResultCondition.ERROR.filter(scorecard), condition)),
                average(percents, entities),
                ValueCounter.levels(scorecard, counts(facets, levelKey)));
    }

    private static double average(Map<String, Long> percents, long entities) {
        long sum = percents.entrySet().stream()
                .mapToLong(percent -> Long.parseLong(percent.getKey()) * percent.getValue())
                .sum();
        return entities == 0 ? 0 : (double) sum / entities;
    }

    private static Map<String, Long> counts(Map<String, List<FacetCount>> facets, String key) {
        return facets.getOrDefault(key, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    /// By id of the check, in the order of the scorecard.
    public Map<String, OutcomeCounts> checks(Scorecard scorecard, EntityFilter condition) {
        EntityFilter all = EntityFilter.allOf(ResultCondition.EVERY_RESULT.filter(scorecard), condition);
        Map<String, List<FacetCount>> facets = index.facets(
                all,
                scorecard.checks().stream()
                        .map(check -> ScorecardTerms.checkKey(scorecard, check.id()))
                        .toList());
        Map<String, OutcomeCounts> counts = new LinkedHashMap<>();
        for (Check check : scorecard.checks()) {
            counts.put(check.id(), outcomes(counts(facets, ScorecardTerms.checkKey(scorecard, check.id()))));
        }
        return counts;
    }

    private static OutcomeCounts outcomes(Map<String, Long> counts) {
        return new OutcomeCounts(
                count(counts, Outcome.PASS),
                count(counts, Outcome.FAIL),
                count(counts, Outcome.WARN),
                count(counts, Outcome.EXEMPT),
                count(counts, Outcome.NOT_APPLICABLE),
                count(counts, Outcome.UNKNOWN),
                count(counts, Outcome.ERROR));
    }

    private static int count(Map<String, Long> counts, Outcome outcome) {
        return Math.toIntExact(counts.getOrDefault(ResultCondition.text(outcome), 0L));
    }

    /// The checks that most entities fail, those that nobody fails left out.
    public List<String> worstChecks(Scorecard scorecard, EntityFilter condition, int limit) {
        return checks(scorecard, condition).entrySet().stream()
                .filter(check -> check.getValue().fail() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<String, OutcomeCounts> check) ->
                                check.getValue().fail())
                        .reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The totals for each value of a field, such as `relations.ownedby`; the lowest average first.
    public List<ValueTotals> by(Scorecard scorecard, String field, EntityFilter condition) {
        return new ValueCounter(index, scorecard, field, condition).totals();
    }
}
