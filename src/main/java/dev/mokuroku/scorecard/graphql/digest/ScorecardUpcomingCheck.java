package dev.mokuroku.scorecard.graphql.digest;

import dev.mokuroku.scorecard.digest.TeamDigest;
import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A check that becomes effective soon.")
public record ScorecardUpcomingCheck(
        @NonNull @Description("The reference of the scorecard.")
        String scorecardRef,

        @NonNull @Description("The check.") ScorecardCheck check,

        @NonNull @Description("From this day on, in UTC, an entity that does not meet it fails.")
        LocalDate effectiveFrom,

        @Description("How many entities would fail.") int warnCount) {
    static ScorecardUpcomingCheck of(TeamDigest.UpcomingCheck upcoming) {
        return new ScorecardUpcomingCheck(
                upcoming.scorecard().ref().toString(),
                ScorecardCheck.of(upcoming.scorecard(), upcoming.check()),
                upcoming.effectiveFrom(),
                upcoming.warnCount());
    }
}
