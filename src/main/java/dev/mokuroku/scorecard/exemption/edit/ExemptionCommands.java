package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.exemption.ExemptionDecisions;
import dev.mokuroku.platform.exemption.ExemptionText;
import dev.mokuroku.platform.exemption.LastDay;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.ExemptionRequest;
import dev.mokuroku.scorecard.result.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Exemptions, for the caller of the current request. The results of the entity are evaluated anew at once.
@ApplicationScoped
public class ExemptionCommands {
    private static final int MAX_DAYS = 730;

    private final ExemptionAccess access;
    private final ExemptionDecisions<CheckExemption> decisions;
    private final ExemptionTransactions transactions;
    private final Results results;
    private final Clock clock;

    ExemptionCommands(
            ExemptionAccess access,
            CheckExemptionRules rules,
            ExemptionTransactions transactions,
            Results results,
            LiveIndex live,
            Clock clock) {
        this.access = access;
        this.decisions = new ExemptionDecisions<>(rules, live::catchUp, clock);
        this.transactions = transactions;
        this.results = results;
        this.clock = clock;
    }

    /// @param check id of the check
    /// @param days for how long, from the day of approval; null for no end
    /// @throws CatalogException `INVALID_INPUT` naming the field, `NOT_FOUND`, `FORBIDDEN`; `CONFLICT` if the
    ///     entity is exempt from the check, or a request for that is not decided
    public CheckExemption request(
            EntityRef scorecardRef, String check, EntityRef entity, String reason, @Nullable Integer days) {
        access.checkRequest(entity);
        Scorecard scorecard = access.visible(scorecardRef);
        if (scorecard.check(check).isEmpty()) {
            throw CatalogException.invalidField(
                    "check", "must be the id of a check of %s but is '%s'".formatted(scorecard.ref(), check));
        }
        if (results.find(scorecard.ref(), entity).isEmpty()) {
            throw CatalogException.invalidField(
                    "entity",
                    "must have a result of the scorecard, but %s does not apply to %s"
                            .formatted(scorecard.ref(), entity));
        }
        String text = ExemptionText.reason(reason);
        if (days != null && (days < 1 || days > MAX_DAYS)) {
            throw CatalogException.invalidField("days", "must be from 1 to %d but is %d".formatted(MAX_DAYS, days));
        }
        ExemptionRequest request =
                new ExemptionRequest(scorecard.ref(), check, entity, text, days, access.caller(), clock.instant());
        checkNotInFile(scorecard, request);
        return decisions.found(transactions.request(request));
    }

    private void checkNotInFile(Scorecard scorecard, ExemptionRequest request) {
        LocalDate today = UtcDay.today(clock);
        boolean granted = scorecard.exemptions().stream()
                .anyMatch(exemption -> exemption.check().equals(request.check())
                        && exemption.entity().equals(request.entity())
                        && LastDay.contains(exemption.until(), today));
        if (granted) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "entity",
                    "entity: the descriptor of the scorecard exempts %s from %s"
                            .formatted(request.entity(), request.check()));
        }
    }

    /// @param until the last day; null for the days that were requested, from today
    public CheckExemption approve(long id, @Nullable LocalDate until, @Nullable String comment) {
        return decisions.approve(id, requested -> lastDay(requested, until), comment);
    }

    private @Nullable LocalDate lastDay(CheckExemption requested, @Nullable LocalDate until) {
        LocalDate today = UtcDay.today(clock);
        LastDay.checkNotPast(until, today);
        Integer days = requested.days();
        return until != null || days == null ? until : today.plusDays(days - 1L);
    }

    public CheckExemption deny(long id, @Nullable String comment) {
        return decisions.deny(id, comment);
    }

    /// Ends an exemption, or takes a request back. The owners of the entity may do so too.
    public CheckExemption revoke(long id, @Nullable String comment) {
        return decisions.revoke(id, comment);
    }
}
