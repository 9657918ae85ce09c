package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionRules;
import dev.mokuroku.platform.exemption.ExemptionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Owners of the campaign, and of its platform component, decide.
@ApplicationScoped
class CampaignExemptionRules implements ExemptionRules<Exemption> {
    private final CampaignAccess access;
    private final Exemptions exemptions;
    private final ExemptionTransactions transactions;

    CampaignExemptionRules(CampaignAccess access, Exemptions exemptions, ExemptionTransactions transactions) {
        this.access = access;
        this.exemptions = exemptions;
        this.transactions = transactions;
    }

    @Override
    public Optional<Exemption> find(long id) {
        return exemptions.find(id);
    }

    @Override
    public boolean isVisible(Exemption exemption) {
        return access.isVisible(exemption.campaign()) && access.isVisible(exemption.entity());
    }

    @Override
    public void checkDecide(Exemption exemption) {
        access.checkUpdate(exemption.campaign());
    }

    @Override
    public boolean mayRequest(Exemption exemption) {
        return access.mayChangeExemption(exemption.entity());
    }

    @Override
    public boolean decide(Exemption exemption, ExemptionState before, Decision decision) {
        return transactions.decide(exemption, before, decision);
    }

    @Override
    public String caller() {
        return access.caller();
    }
}
