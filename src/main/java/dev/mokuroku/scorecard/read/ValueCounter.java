package dev.mokuroku.scorecard.read;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the results of a scorecard for each value of a field. Its cost is a facet for each level and each
/// percent that occurs, at most 101, whatever the number of entities. One use each.
final class ValueCounter {
    private final CatalogIndex index;
    private final Scorecard scorecard;
    private final String field;
    private final EntityFilter condition;
    private final Map<String, Counts> counts = new TreeMap<>();

    private static final class Counts {
        private long entities;
        private long passed;
        private long unknown;
        private long error;
        private long percents;
        private final Map<String, Long> levels = new HashMap<>();
    }

    private interface Receiver {
        void receive(Counts counts, long number);
    }

    ValueCounter(CatalogIndex index, Scorecard scorecard, String field, EntityFilter condition) {
        this.index = index;
        this.scorecard = scorecard;
        this.field = field;
        this.condition = EntityFilter.allOf(ResultCondition.EVERY_RESULT.filter(scorecard), condition);
    }

    /// The lowest average first, then by value.
    List<ValueTotals> totals() {
        count(EntityFilter.EVERYTHING, (own, number) -> own.entities = number);
        count(EntityFilter.is(ScorecardTerms.passedKey(scorecard), "true"), (own, number) -> own.passed = number);
        count(ResultCondition.UNKNOWN.filter(scorecard), (own, number) -> own.unknown = number);
        count(ResultCondition.ERROR.filter(scorecard), (own, number) -> own.error = number);
        countValues(
                ScorecardTerms.percentKey(scorecard),
                (percent, own, number) -> own.percents += Long.parseLong(percent) * number);
        countValues(ScorecardTerms.levelKey(scorecard), (level, own, number) -> own.levels.put(level, number));
        return counts.entrySet().stream()
                .map(value -> new ValueTotals(value.getKey(), totals(value.getValue())))
                .sorted(Comparator.comparingDouble(value -> value.totals().averagePercent()))
                .toList();
    }

    private interface ValueReceiver {
        void receive(String value, Counts counts, long number);
    }

    private void countValues(String key, ValueReceiver receiver) {
        index.facets(condition, List.of(key))
                .getOrDefault(key, List.of())
                .forEach(value -> count(
                        EntityFilter.is(key, value.value()),
                        (own, number) -> receiver.receive(value.value(), own, number)));
    }

    private void count(EntityFilter part, Receiver receiver) {
        index.facets(EntityFilter.allOf(condition, part), List.of(field))
                .getOrDefault(field, List.of())
                .forEach(value ->
                        receiver.receive(counts.computeIfAbsent(value.value(), _ -> new Counts()), value.count()));
    }

    private ResultTotals totals(Counts own) {
        return new ResultTotals(
                own.entities,
                own.passed,
                own.unknown,
                own.error,
                own.entities == 0 ? 0 : (double) own.percents / own.entities,
                levels(scorecard, own.levels));
    }

    /// All levels of the scorecard, lowest first, `none` before them.
    static Map<String, Long> levels(Scorecard scorecard, Map<String, Long> counts) {
        Map<String, Long> levels = new LinkedHashMap<>();
        if (!scorecard.levels().isEmpty()) {
            levels.put(Level.NONE, counts.getOrDefault(Level.NONE, 0L));
            scorecard.levels().forEach(level -> levels.put(level.name(), counts.getOrDefault(level.name(), 0L)));
        }
        return levels;
    }
}
