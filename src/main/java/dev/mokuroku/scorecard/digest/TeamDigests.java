package dev.mokuroku.scorecard.digest;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.change.ChangeQuery;
import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.change.VisibleChanges;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.exemption.CheckExemptions;
import dev.mokuroku.scorecard.read.ContainedEntities;
import dev.mokuroku.scorecard.read.ResultCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes digests, for the caller of the current request.
@ApplicationScoped
public class TeamDigests {
    /// What happens within these days is soon.
    static final int SOON_DAYS = 30;

    private static final int MAX_WORST_CHECKS = 5;

    private final VisibleScorecards scorecards;
    private final ResultCounts counts;
    private final VisibleChanges changes;
    private final CheckExemptions exemptions;
    private final ContainedEntities contained;
    private final CatalogIndex index;
    private final Clock clock;

    TeamDigests(
            VisibleScorecards scorecards,
            ResultCounts counts,
            VisibleChanges changes,
            CheckExemptions exemptions,
            ContainedEntities contained,
            CatalogIndex index,
            Clock clock) {
        this.scorecards = scorecards;
        this.counts = counts;
        this.changes = changes;
        this.exemptions = exemptions;
        this.contained = contained;
        this.index = index;
        this.clock = clock;
    }

    /// @param since null for seven days ago
    /// @throws CatalogException `NOT_FOUND`; `INVALID_INPUT` for a time in the future
    public TeamDigest of(EntityRef group, @Nullable Instant since) {
        IndexedEntity team = index.byRef(group)
                .filter(entity -> entity.ref().kind().equals("group"))
                .orElseThrow(() -> CatalogException.notFound("No group %s is in the catalog".formatted(group)));
        if (since != null && since.isAfter(clock.instant())) {
            throw CatalogException.invalidField("since", "must not be in the future but is " + since);
        }
        List<EntityRef> owned = contained.refsOwnedBelow(group);
        ChangeQuery query = ChangeQuery.of(null, owned, since, null, clock);
        Map<EntityRef, ScorecardDiff> diffs = changes.diff(query).stream()
                .collect(toMap(diff -> diff.scorecard().ref(), diff -> diff));
        EntityFilter condition = contained.ownedBelow(group);
        LocalDate today = UtcDay.today(clock);
        List<TeamDigest.Part> parts = new ArrayList<>();
        List<TeamDigest.UpcomingCheck> upcoming = new ArrayList<>();
        List<TeamDigest.ExpiringExemption> expiring = new ArrayList<>();
        for (Scorecard scorecard : scorecards.all().values()) {
            ResultTotals totals = counts.totals(scorecard, condition);
            ScorecardDiff diff = diffs.get(scorecard.ref());
            if (totals.entityCount() > 0 || diff != null) {
                Map<String, OutcomeCounts> outcomes = counts.checks(scorecard, condition);
                parts.add(new TeamDigest.Part(scorecard, totals, diff, worst(scorecard, outcomes)));
                upcoming.addAll(upcoming(scorecard, outcomes, today));
                expiring.addAll(expiring(scorecard, new HashSet<>(owned), today));
            }
        }
        upcoming.sort(Comparator.comparing(TeamDigest.UpcomingCheck::effectiveFrom));
        expiring.sort(Comparator.comparing(TeamDigest.ExpiringExemption::until));
        return new TeamDigest(team, query.from(), clock.instant(), parts, upcoming, expiring);
    }

    private static List<TeamDigest.FailedCheck> worst(Scorecard scorecard, Map<String, OutcomeCounts> outcomes) {
        return scorecard.checks().stream()
                .flatMap(check -> Stream.ofNullable(outcomes.get(check.id()))
                        .map(found -> new TeamDigest.FailedCheck(check, found.fail(), found.unknown())))
                .filter(check -> check.failCount() > 0)
                .sorted(Comparator.comparingInt(TeamDigest.FailedCheck::failCount)
                        .reversed())
                .limit(MAX_WORST_CHECKS)
                .toList();
    }

    private static List<TeamDigest.UpcomingCheck> upcoming(
            Scorecard scorecard, Map<String, OutcomeCounts> outcomes, LocalDate today) {
        List<TeamDigest.UpcomingCheck> upcoming = new ArrayList<>();
        for (Check check : scorecard.checks()) {
            LocalDate day = check.effectiveFrom();
            OutcomeCounts found = outcomes.get(check.id());
            if (day != null && found != null && day.isAfter(today) && !day.isAfter(today.plusDays(SOON_DAYS))) {
                upcoming.add(new TeamDigest.UpcomingCheck(scorecard, check, day, found.warn()));
            }
        }
        return upcoming;
    }

    private List<TeamDigest.ExpiringExemption> expiring(Scorecard scorecard, Set<EntityRef> owned, LocalDate today) {
        Stream<TeamDigest.ExpiringExemption> approved = exemptions.of(scorecard.ref()).stream()
                .filter(exemption -> exemption.isInForce(today) && exemption.until() != null)
                .map(exemption -> new TeamDigest.ExpiringExemption(
                        scorecard,
                        exemption.check(),
                        exemption.entity(),
                        exemption.until() == null ? LocalDate.MAX : exemption.until(),
                        exemption.reason()));
        Stream<TeamDigest.ExpiringExemption> written = scorecard.exemptions().stream()
                .filter(exemption -> exemption.until() != null)
                .map(exemption -> new TeamDigest.ExpiringExemption(
                        scorecard,
                        exemption.check(),
                        exemption.entity(),
                        exemption.until() == null ? LocalDate.MAX : exemption.until(),
                        exemption.reason()));
        return Stream.concat(approved, written)
                .filter(exemption -> owned.contains(exemption.entity()))
                .filter(exemption ->
                        !exemption.until().isBefore(today) && !exemption.until().isAfter(today.plusDays(SOON_DAYS)))
                .toList();
    }
}
