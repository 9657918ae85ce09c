package dev.mokuroku.scorecard.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.result.ScorecardDay;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// How all entities of a scorecard stand, kept up to date result by result. Not thread-safe.
final class DayCounts {
    private static final TypeReference<TreeMap<String, Integer>> LEVELS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, EnumMap<Outcome, Integer>>> CHECKS = new TypeReference<>() {};

    private int entities;
    private int passed;
    private long percentSum;
    private final Map<String, Integer> levels;
    /// By check and outcome, without zeros.
    private final Map<String, EnumMap<Outcome, Integer>> checks;

    DayCounts() {
        this(0, 0, 0, "{}", "{}");
    }

    /// @param levels as [#levelsJson]
    /// @param checks as [#checksJson]
    DayCounts(int entities, int passed, long percentSum, String levels, String checks) {
        this.entities = entities;
        this.passed = passed;
        this.percentSum = percentSum;
        this.levels = parse(levels, LEVELS);
        this.checks = new HashMap<>(parse(checks, CHECKS));
    }

    /// @param sign 1 to add the result, -1 to take it away
    void count(EntityResult result, int sign) {
        entities += sign;
        passed += result.passed() ? sign : 0;
        percentSum += (long) sign * result.percent();
        if (result.level() != null) {
            levels.merge(result.level(), sign, Integer::sum);
            levels.remove(result.level(), 0);
        }
        result.checks().forEach(check -> count(check.check(), check.outcome(), sign));
    }

    private void count(String check, Outcome outcome, int sign) {
        EnumMap<Outcome, Integer> counts = checks.computeIfAbsent(check, _ -> new EnumMap<>(Outcome.class));
        counts.merge(outcome, sign, Integer::sum);
        counts.remove(outcome, 0);
        if (counts.isEmpty()) {
            checks.remove(check);
        }
    }

    int entities() {
        return entities;
    }

    int passed() {
        return passed;
    }

    long percentSum() {
        return percentSum;
    }

    String levelsJson() {
        return json(levels);
    }

    String checksJson() {
        return json(new TreeMap<>(checks));
    }

    ScorecardDay on(LocalDate day) {
        Map<String, OutcomeCounts> outcomes = new TreeMap<>();
        checks.forEach((check, counts) -> outcomes.put(check, OutcomeCounts.of(counts)));
        return new ScorecardDay(
                day,
                entities,
                passed,
                entities == 0 ? 0 : (double) percentSum / entities,
                Map.copyOf(levels),
                outcomes);
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return PlainJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The counts of a scorecard cannot be read", broken);
        }
    }

    private static String json(Object value) {
        try {
            return PlainJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
