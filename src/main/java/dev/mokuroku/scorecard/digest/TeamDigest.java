package dev.mokuroku.scorecard.digest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the entities of a group, and of the groups below it, stand and have changed.
///
/// @param upcoming checks that become effective soon, the nearest day first
/// @param expiring exemptions that end soon, the nearest day first
public record TeamDigest(
        IndexedEntity group,
        Instant since,
        Instant until,
        List<Part> scorecards,
        List<UpcomingCheck> upcoming,
        List<ExpiringExemption> expiring) {
    /// @param diff null if nothing changed
    /// @param worstChecks those that most entities fail
    public record Part(
            Scorecard scorecard,
            ResultTotals totals,
            @Nullable ScorecardDiff diff,
            List<FailedCheck> worstChecks) {}

    public record FailedCheck(Check check, int failCount, int unknownCount) {}

    /// @param warnCount entities that would fail
    public record UpcomingCheck(Scorecard scorecard, Check check, LocalDate effectiveFrom, int warnCount) {}

    /// @param until the last day
    public record ExpiringExemption(
            Scorecard scorecard, String check, EntityRef entity, LocalDate until, String reason) {}
}
