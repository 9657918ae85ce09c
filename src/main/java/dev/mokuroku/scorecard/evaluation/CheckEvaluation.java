package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Threshold;
import dev.mokuroku.scorecard.expression.ExpressionFacts;
import dev.mokuroku.scorecard.expression.ExpressionResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Evaluates the checks of one scorecard for one entity, and finds out when the clock may change an outcome. One use
/// each.
final class CheckEvaluation {
    private final EntityRef entity;
    private final ExpressionFacts facts;
    private final Exemptions exemptions;
    private final Instant now;
    private final LocalDate today;
    private @Nullable Instant due;

    /// What the expression alone says.
    ///
    /// @param reason why the check does not pass, if it is not for its message to say
    private record Verdict(
            Outcome outcome,
            @Nullable Double number,
            Set<String> unknown,
            @Nullable String reason) {
        static Verdict of(Outcome outcome, @Nullable Double number) {
            return new Verdict(outcome, number, Set.of(), null);
        }

        static Verdict error(String reason) {
            return new Verdict(Outcome.ERROR, null, Set.of(), reason);
        }
    }

    CheckEvaluation(EntityRef entity, ExpressionFacts facts, Exemptions exemptions, Instant now) {
        this.entity = entity;
        this.facts = facts;
        this.exemptions = exemptions;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /// When the clock may change an outcome, staleness of facts apart; null if it cannot.
    @Nullable
    Instant due() {
        return due;
    }

    CheckResult evaluate(CompiledCheck check, boolean isApplicable, @Nullable CheckResult before) {
        if (!isApplicable) {
            return result(check, Verdict.of(Outcome.NOT_APPLICABLE, null), Outcome.NOT_APPLICABLE, null, before);
        }
        if (check.readsClock()) {
            dueAt(today.plusDays(1));
        }
        Verdict verdict = verdictOf(check);
        if (verdict.outcome() == Outcome.PASS) {
            return result(check, verdict, Outcome.PASS, null, before);
        }
        Optional<LocalDate> exempt = exemptions.lastDay(check.check().id(), entity, today);
        if (exempt.isPresent()) {
            LocalDate lastDay = exempt.get();
            boolean hasEnd = !lastDay.equals(Exemptions.NO_END);
            if (hasEnd) {
                dueAt(lastDay.plusDays(1));
            }
            return result(check, verdict, Outcome.EXEMPT, hasEnd ? lastDay.toString() : null, before);
        }
        return result(check, verdict, outcomeOf(check.check(), verdict.outcome()), null, before);
    }

    /// A failing check warns until it is effective.
    private Outcome outcomeOf(Check check, Outcome outcome) {
        LocalDate effectiveFrom = check.effectiveFrom();
        if (outcome == Outcome.FAIL && effectiveFrom != null && today.isBefore(effectiveFrom)) {
            dueAt(effectiveFrom);
            return Outcome.WARN;
        }
        return outcome;
    }

    private Verdict verdictOf(CompiledCheck check) {
        if (check.expression() == null) {
            return Verdict.error("The expression does not compile: " + check.problem());
        }
        return switch (check.expression().evaluate(facts)) {
            case ExpressionResult.Unknown(Set<String> unknown) ->
                new Verdict(Outcome.UNKNOWN, null, unknown, unknownText(check, unknown));
            case ExpressionResult.Failed(String reason) -> Verdict.error("The evaluation " + reason);
            case ExpressionResult.Value(Object value) -> judged(check.check().threshold(), value);
        };
    }

    private static Verdict judged(@Nullable Threshold threshold, Object value) {
        if (threshold == null) {
            return value instanceof Boolean passes
                    ? Verdict.of(passes ? Outcome.PASS : Outcome.FAIL, null)
                    : Verdict.error("The expression gives no boolean");
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            double measured = number.doubleValue();
            return Verdict.of(threshold.accepts(measured) ? Outcome.PASS : Outcome.FAIL, measured);
        }
        return Verdict.error("The expression gives no number");
    }

    private static String unknownText(CompiledCheck check, Set<String> unknown) {
        Set<String> undefined =
                check.expression() == null ? Set.of() : check.expression().undefined();
        List<String> withoutSchema =
                unknown.stream().filter(undefined::contains).sorted().toList();
        return withoutSchema.isEmpty()
                ? "Not known: " + String.join(", ", unknown)
                : "No schema of facts defines " + String.join(", ", withoutSchema);
    }

    private CheckResult result(
            CompiledCheck check,
            Verdict verdict,
            Outcome outcome,
            @Nullable String exemptUntil,
            @Nullable CheckResult before) {
        return new CheckResult(
                check.check().id(),
                outcome,
                verdict.number(),
                messageOf(check, verdict, outcome),
                check.facts(),
                verdict.unknown().stream().sorted().toList(),
                before != null && before.outcome() == outcome ? before.since() : now,
                exemptUntil);
    }

    private @Nullable String messageOf(CompiledCheck check, Verdict verdict, Outcome outcome) {
        if (outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE) {
            return null;
        }
        if (verdict.reason() != null) {
            return StorableText.replaceNul(verdict.reason());
        }
        return check.message() == null
                ? "Not met: " + check.check().title()
                : StorableText.replaceNul(check.message().evaluate(facts));
    }

    private void dueAt(LocalDate day) {
        due = Evaluation.earliest(due, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
