package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import dev.mokuroku.scorecard.graphql.ScorecardOutcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The result of a check for an entity.")
public record ScorecardCheckResult(
        @NonNull @Description("The check, with its title, remediation and severity.")
        ScorecardCheck check,

        @NonNull @Description("What it says.") ScorecardOutcome outcome,

        @Nullable @Description("The number of a check with a limit; null if unknown, or for other checks.")
        Double number,

        @Nullable @Description("The unit of the number.") String unit,

        @Nullable @Description("Why it does not pass, in a sentence; null if it passes.")
        String message,

        @NonNull @Description("Since when it has this outcome.")
        Instant since,

        @Nullable @Description("The last day of the exemption; null if not exempt, or for no end.")
        String exemptUntil,

        @NonNull @Description("The facts that are missing or stale and made the outcome unknown.")
        List<@NonNull String> unknownFacts,

        @NonNull @Description("The facts that it read.") List<@NonNull ScorecardEvidence> evidence) {
    /// Null for a check that the scorecard no longer has.
    static @Nullable ScorecardCheckResult of(Scorecard scorecard, EntityResult result, CheckResult found) {
        Check check = scorecard.check(found.check()).orElse(null);
        if (check == null) {
            return null;
        }
        return new ScorecardCheckResult(
                ScorecardCheck.of(scorecard, check),
                EnumMirrors.convert(found.outcome(), ScorecardOutcome.class),
                found.number(),
                check.unit(),
                found.message(),
                found.since(),
                found.exemptUntil(),
                found.unknownFacts(),
                found.facts().stream()
                        .flatMap(fact -> Stream.ofNullable(result.facts().get(fact)))
                        .map(ScorecardEvidence::of)
                        .toList());
    }
}
