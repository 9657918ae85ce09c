package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.exemption.Decision;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.exemption.ExemptionState;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Exemptions, for the caller of the current request. What was done is readable when the call returns.
@ApplicationScoped
public class ExemptionCommands {
    private static final int MAX_LENGTH = 2_000;

    private final CampaignAccess access;
    private final Exemptions exemptions;
    private final ExemptionTransactions transactions;
    private final CampaignTable campaigns;
    private final MemberTable members;
    private final LiveIndex live;
    private final Clock clock;

    ExemptionCommands(
            CampaignAccess access,
            Exemptions exemptions,
            ExemptionTransactions transactions,
            CampaignTable campaigns,
            MemberTable members,
            LiveIndex live,
            Clock clock) {
        this.access = access;
        this.exemptions = exemptions;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.members = members;
        this.live = live;
        this.clock = clock;
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field, `NOT_FOUND`, `FORBIDDEN`; `CONFLICT` if there is an
    ///     undecided request, or if the campaign is closed
    public Exemption request(ExemptionRequest request) {
        access.visible(request.campaign());
        access.checkExemption(request.entity());
        checkOpen(request.campaign());
        if (members.of(request.campaign(), List.of(request.entity())).isEmpty()) {
            throw CatalogException.invalidField(
                    "entity", "must be a member of the campaign, but %s is none".formatted(request.entity()));
        }
        checkUntil(request.until());
        String reason = checked("reason", request.reason());
        if (reason.isEmpty()) {
            throw CatalogException.invalidField("reason", "must not be blank");
        }
        ExemptionRequest checked = new ExemptionRequest(request.campaign(), request.entity(), reason, request.until());
        return found(transactions
                .request(checked, access.caller())
                .orElseThrow(() -> new CatalogException(
                        ErrorCode.CONFLICT,
                        "entity",
                        "entity: a request for %s is not decided yet".formatted(request.entity()))));
    }

    /// @param until the last day; null for the one that was requested
    public Exemption approve(long id, @Nullable LocalDate until, @Nullable String comment) {
        Exemption requested = toDecide(id);
        checkOpen(requested.campaign());
        LocalDate day = until == null ? requested.until() : until;
        checkUntil(day);
        return decide(requested, ExemptionState.REQUESTED, decision(ExemptionState.APPROVED, day, comment));
    }

    public Exemption deny(long id, @Nullable String comment) {
        Exemption requested = toDecide(id);
        return decide(requested, ExemptionState.REQUESTED, decision(ExemptionState.DENIED, requested.until(), comment));
    }

    /// Ends an exemption, or takes a request back. The owners of the entity may do so too.
    public Exemption revoke(long id, @Nullable String comment) {
        Exemption exemption = visible(id);
        if (!access.mayChangeExemption(exemption.entity())) {
            access.checkUpdate(exemption.campaign());
        }
        if (exemption.state() != ExemptionState.REQUESTED && exemption.state() != ExemptionState.APPROVED) {
            throw stateConflict(exemption);
        }
        return decide(exemption, exemption.state(), decision(ExemptionState.REVOKED, exemption.until(), comment));
    }

    private Exemption toDecide(long id) {
        Exemption exemption = visible(id);
        access.checkUpdate(exemption.campaign());
        if (exemption.state() != ExemptionState.REQUESTED) {
            throw stateConflict(exemption);
        }
        return exemption;
    }

    private Exemption visible(long id) {
        Exemption exemption = exemptions.find(id).orElseThrow(() -> noSuch(id));
        if (!access.isVisible(exemption.campaign()) || !access.isVisible(exemption.entity())) {
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

    private Exemption decide(Exemption exemption, ExemptionState before, Decision decision) {
        if (!transactions.decide(exemption, before, decision)) {
            throw stateConflict(found(exemption.id()));
        }
        return found(exemption.id());
    }

    private Exemption found(long id) {
        live.catchUp();
        return exemptions.find(id).orElseThrow(() -> noSuch(id));
    }

    private void checkOpen(EntityRef campaign) {
        boolean isClosed = campaigns
                .find(campaign)
                .filter(stored -> stored.status() == CampaignStatus.CLOSED)
                .isPresent();
        if (isClosed) {
            throw new CatalogException(ErrorCode.CONFLICT, "campaign", "campaign: %s is closed".formatted(campaign));
        }
    }

    private void checkUntil(@Nullable LocalDate until) {
        if (until != null && until.isBefore(UtcDay.today(clock))) {
            throw CatalogException.invalidField("until", "must not be in the past but is " + until);
        }
    }

    private static String checked(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw CatalogException.invalidField(
                    field, "must have at most %d characters but has %d".formatted(MAX_LENGTH, text.length()));
        }
        return StorableText.check(field, text.strip());
    }

    private static CatalogException stateConflict(Exemption exemption) {
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
