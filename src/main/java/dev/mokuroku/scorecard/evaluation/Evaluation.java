package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.expression.ExpressionFacts;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Evaluates scorecards for one entity at one instant. Not thread-safe.
public final class Evaluation {
    private final EntityRef entity;
    private final Map<String, FactValue> facts;
    private final ExpressionFacts values;
    private final Instant now;

    /// @param facts by name, those that are needed; unknown ones are missing
    public Evaluation(EntityRef entity, Map<String, FactValue> facts, Instant now) {
        this.entity = entity;
        this.facts = facts;
        this.values = new ExpressionFacts(facts, now);
        this.now = now;
    }

    /// @param matches which of the checks' filters match the entity
    /// @param before the result that this one replaces, from which times are taken; null for none
    public EvaluatedEntity evaluate(
            CompiledScorecard scorecard,
            Exemptions exemptions,
            Set<EntityFilter> matches,
            @Nullable EntityResult before) {
        values.beginScorecard();
        CheckEvaluation checks = new CheckEvaluation(entity, values, exemptions, now);
        Map<String, CheckResult> previous = before == null ? Map.of() : byId(before.checks());
        List<CheckResult> results = new ArrayList<>();
        for (CompiledCheck check : scorecard.checks()) {
            boolean isApplicable = check.check().appliesTo().equals(EntityFilter.EVERYTHING)
                    || matches.contains(check.check().appliesTo());
            results.add(checks.evaluate(
                    check, isApplicable, previous.get(check.check().id())));
        }
        Map<String, Evidence> evidence = evidence(scorecard);
        EntityResult result = resultOf(scorecard, results, evidence, before);
        return new EvaluatedEntity(result, earliest(checks.due(), expiry(scorecard)));
    }

    private EntityResult resultOf(
            CompiledScorecard scorecard,
            List<CheckResult> checks,
            Map<String, Evidence> evidence,
            @Nullable EntityResult before) {
        Score score = Score.of(scorecard.scorecard(), checks);
        EntityResult result = new EntityResult(
                scorecard.scorecard().ref(),
                entity,
                score.level(),
                score.percent(),
                score.passed(),
                List.copyOf(checks),
                evidence,
                now,
                now);
        if (before == null || ResultDifference.isChange(before, result)) {
            return result;
        }
        EntityResult kept = withTimes(result, now, before.changedAt());
        EntityResult same = withTimes(result, before.evaluatedAt(), before.changedAt());
        return same.equals(before) ? before : kept;
    }

    private static EntityResult withTimes(EntityResult result, Instant evaluatedAt, Instant changedAt) {
        return new EntityResult(
                result.scorecard(),
                result.entity(),
                result.level(),
                result.percent(),
                result.passed(),
                result.checks(),
                result.facts(),
                evaluatedAt,
                changedAt);
    }

    private Map<String, Evidence> evidence(CompiledScorecard scorecard) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (String fact : scorecard.facts()) {
            FactValue value = facts.get(fact);
            if (value != null) {
                evidence.put(fact, EvidenceValue.of(fact, value, now));
            }
        }
        return evidence;
    }

    private @Nullable Instant expiry(CompiledScorecard scorecard) {
        Instant expiry = null;
        for (String fact : scorecard.facts()) {
            FactValue value = facts.get(fact);
            if (value != null && value.expiresAt() != null && value.expiresAt().isAfter(now)) {
                expiry = earliest(expiry, nextMilli(value.expiresAt()));
            }
        }
        return expiry;
    }

    /// Instants are stored in milliseconds. Rounded down, the fact would not be stale yet.
    private static Instant nextMilli(Instant instant) {
        Instant milli = instant.truncatedTo(ChronoUnit.MILLIS);
        return milli.isBefore(instant) ? milli.plusMillis(1) : milli;
    }

    static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Map<String, CheckResult> byId(List<CheckResult> checks) {
        Map<String, CheckResult> byId = new LinkedHashMap<>();
        checks.forEach(check -> byId.put(check.check(), check));
        return byId;
    }
}
