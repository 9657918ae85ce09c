package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scorecards and results for plain tests.
public final class SampleScorecards {
    public static final EntityRef REF = EntityRef.parse("scorecard:default/readiness");
    public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private SampleScorecards() {}

    /// Bronze needs the owner, gold the readme and the tests too.
    public static Scorecard levels() {
        return of(
                List.of(new Level("bronze", "Bronze", "#cd7f32", null), new Level("gold", "Gold", "#ffd700", null)),
                List.of(
                        check("owner", "bronze", Severity.CRITICAL),
                        check("readme", "gold", Severity.LOW),
                        check("tests", "gold", Severity.MEDIUM)));
    }

    public static Scorecard withoutLevels() {
        return of(List.of(), List.of(check("owner", null, Severity.HIGH), check("readme", null, Severity.LOW)));
    }

    public static Scorecard of(List<Level> levels, List<Check> checks) {
        return new Scorecard(
                REF, "1", "Readiness", null, null, false, EntityFilter.EVERYTHING, levels, checks, List.of());
    }

    public static Check check(String id, @Nullable String level, Severity severity) {
        return new Check(
                id,
                "Has " + id,
                null,
                "entity.has_" + id,
                null,
                null,
                null,
                new Remediation("Add it.", URI.create("https://example.com/" + id), null, null),
                level,
                1,
                severity,
                LocalDate.parse("2026-04-01"),
                EntityFilter.EVERYTHING);
    }

    public static EntityResult result(@Nullable String level, int percent, boolean passed, CheckResult... checks) {
        return result(Map.of(), level, percent, passed, checks);
    }

    public static EntityResult result(
            Map<String, Evidence> facts, @Nullable String level, int percent, boolean passed, CheckResult... checks) {
        return new EntityResult(
                REF,
                EntityRef.parse("component:default/checkout"),
                level,
                percent,
                passed,
                List.of(checks),
                facts,
                AT,
                AT);
    }

    public static CheckResult outcome(String check, Outcome outcome, @Nullable String message) {
        return new CheckResult(
                check,
                outcome,
                null,
                message,
                List.of("entity.has_" + check),
                outcome == Outcome.UNKNOWN ? List.of("entity.has_" + check) : List.of(),
                AT,
                null);
    }
}
