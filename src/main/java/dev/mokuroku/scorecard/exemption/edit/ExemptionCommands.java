package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.Decision;
import dev.mokuroku.scorecard.exemption.ExemptionRequest;
import dev.mokuroku.scorecard.exemption.ExemptionState;
import dev.mokuroku.scorecard.exemption.ExemptionTable;
import dev.mokuroku.scorecard.result.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Exemptions, for the caller of the current request. The results of the entity are evaluated anew at once.
@ApplicationScoped
public class ExemptionCommands {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DAYS = 730;

    private final ExemptionAccess access;
    private final ExemptionTable table;
    private final ExemptionTransactions transactions;
    private final Results results;
    private final LiveIndex live;
    private final Clock clock;

    ExemptionCommands(
            ExemptionAccess access,
            ExemptionTable table,
            ExemptionTransactions transactions,
            Results results,
            LiveIndex live,
            Clock clock) {
        this.access = access;
        this.table = table;
        this.transactions = transactions;
        this.results = results;
        this.live = live;
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
        String text = checked("reason", reason);
        if (text.isEmpty()) {
            throw CatalogException.invalidField("reason", "must not be blank");
        }
        if (days != null && (days < 1 || days > MAX_DAYS)) {
            throw CatalogException.invalidField("days", "must be from 1 to %d but is %d".formatted(MAX_DAYS, days));
        }
        ExemptionRequest request =
                new ExemptionRequest(scorecard.ref(), check, entity, text, days, access.caller(), clock.instant());
        checkNotInFile(scorecard, request);
        return found(transactions.request(request));
    }

    private void checkNotInFile(Scorecard scorecard, ExemptionRequest request) {
        LocalDate today = UtcDay.today(clock);
        boolean granted = scorecard.exemptions().stream()
                .anyMatch(exemption -> exemption.check().equals(request.check())
                        && exemption.entity().equals(request.entity())
                        && (exemption.until() == null || !exemption.until().isBefore(today)));
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
        CheckExemption requested = toDecide(id);
        LocalDate today = UtcDay.today(clock);
        if (until != null && until.isBefore(today)) {
            throw CatalogException.invalidField("until", "must not be in the past but is " + until);
        }
        Integer days = requested.days();
        LocalDate last = until != null || days == null ? until : today.plusDays(days - 1L);
        return decide(requested, ExemptionState.REQUESTED, decision(ExemptionState.APPROVED, last, comment));
    }

    public CheckExemption deny(long id, @Nullable String comment) {
        CheckExemption requested = toDecide(id);
        return decide(requested, ExemptionState.REQUESTED, decision(ExemptionState.DENIED, requested.until(), comment));
    }

    /// Ends an exemption, or takes a request back. The owners of the entity may do so too.
    public CheckExemption revoke(long id, @Nullable String comment) {
        CheckExemption exemption = visible(id);
        if (!access.mayRequest(exemption.entity())) {
            access.checkDecide(exemption.scorecard());
        }
        if (exemption.state() != ExemptionState.REQUESTED && exemption.state() != ExemptionState.APPROVED) {
            throw stateConflict(exemption);
        }
        return decide(exemption, exemption.state(), decision(ExemptionState.REVOKED, exemption.until(), comment));
    }

    private CheckExemption toDecide(long id) {
        CheckExemption exemption = visible(id);
        access.checkDecide(exemption.scorecard());
        if (exemption.state() != ExemptionState.REQUESTED) {
            throw stateConflict(exemption);
        }
        return exemption;
    }

    private CheckExemption visible(long id) {
        CheckExemption exemption = table.find(id).orElseThrow(() -> noSuch(id));
        if (!access.isVisible(exemption.scorecard(), exemption.entity())) {
            throw noSuch(id);
        }
        return exemption;
    }

    private Decision decision(ExemptionState state, @Nullable LocalDate until, @Nullable String comment) {
        return new Decision(
                state,
                until,
                access.caller(),
                clock.instant(),
                comment == null || comment.isBlank() ? null : checked("comment", comment));
    }

    private CheckExemption decide(CheckExemption exemption, ExemptionState before, Decision decision) {
        if (!transactions.decide(exemption, before, decision)) {
            throw stateConflict(found(exemption.id()));
        }
        return found(exemption.id());
    }

    private CheckExemption found(long id) {
        live.catchUp();
        return table.find(id).orElseThrow(() -> noSuch(id));
    }

    private static String checked(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw CatalogException.invalidField(
                    field, "must have at most %d characters but has %d".formatted(MAX_LENGTH, text.length()));
        }
        return StorableText.check(field, text.strip());
    }

    private static CatalogException stateConflict(CheckExemption exemption) {
        return new CatalogException(
                ErrorCode.CONFLICT,
                "id",
                "id: the exemption %d is %s"
                        .formatted(exemption.id(), exemption.state().name().toLowerCase(Locale.ROOT)));
    }

    private static CatalogException noSuch(long id) {
        return new CatalogException(ErrorCode.NOT_FOUND, "id", "id: there is no exemption %d".formatted(id));
    }
}
