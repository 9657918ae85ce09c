package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.exemption.ExemptionDecisions;
import dev.mokuroku.platform.exemption.ExemptionText;
import dev.mokuroku.platform.exemption.LastDay;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Exemptions, for the caller of the current request. What was done is readable when the call returns.
@ApplicationScoped
public class ExemptionCommands {
    private final CampaignAccess access;
    private final ExemptionDecisions<Exemption> decisions;
    private final ExemptionTransactions transactions;
    private final CampaignTable campaigns;
    private final MemberTable members;
    private final Clock clock;

    ExemptionCommands(
            CampaignAccess access,
            CampaignExemptionRules rules,
            ExemptionTransactions transactions,
            CampaignTable campaigns,
            MemberTable members,
            LiveIndex live,
            Clock clock) {
        this.access = access;
        this.decisions = new ExemptionDecisions<>(rules, live::catchUp, clock);
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.members = members;
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
        LastDay.checkNotPast(request.until(), UtcDay.today(clock));
        String reason = ExemptionText.reason(request.reason());
        ExemptionRequest checked = new ExemptionRequest(request.campaign(), request.entity(), reason, request.until());
        return decisions.found(transactions
                .request(checked, access.caller())
                .orElseThrow(() -> new CatalogException(
                        ErrorCode.CONFLICT,
                        "entity",
                        "entity: a request for %s is not decided yet".formatted(request.entity()))));
    }

    /// @param until the last day; null for the one that was requested
    public Exemption approve(long id, @Nullable LocalDate until, @Nullable String comment) {
        return decisions.approve(id, requested -> lastDay(requested, until), comment);
    }

    private @Nullable LocalDate lastDay(Exemption requested, @Nullable LocalDate until) {
        checkOpen(requested.campaign());
        LocalDate day = until == null ? requested.until() : until;
        LastDay.checkNotPast(day, UtcDay.today(clock));
        return day;
    }

    public Exemption deny(long id, @Nullable String comment) {
        return decisions.deny(id, comment);
    }

    /// Ends an exemption, or takes a request back. The owners of the entity may do so too.
    public Exemption revoke(long id, @Nullable String comment) {
        return decisions.revoke(id, comment);
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
}
