package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import org.eclipse.microprofile.graphql.Description;

@Description("How many entities have which outcome of a check.")
public record ScorecardOutcomeCounts(
        @Description("How many pass.") int passCount,
        @Description("How many fail.") int failCount,

        @Description("How many fail a check that is not effective yet.")
        int warnCount,

        @Description("How many are exempt.") int exemptCount,

        @Description("For how many it is not applicable.") int notApplicableCount,

        @Description("Of how many a fact is missing or stale.")
        int unknownCount,

        @Description("For how many the evaluation was stopped.")
        int errorCount) {
    static final ScorecardOutcomeCounts NONE = new ScorecardOutcomeCounts(0, 0, 0, 0, 0, 0, 0);

    public static ScorecardOutcomeCounts of(OutcomeCounts counts) {
        return new ScorecardOutcomeCounts(
                counts.pass(),
                counts.fail(),
                counts.warn(),
                counts.exempt(),
                counts.notApplicable(),
                counts.unknown(),
                counts.error());
    }
}
