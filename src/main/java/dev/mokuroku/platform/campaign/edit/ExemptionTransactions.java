package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.member.CampaignUpdate;
import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The transactions of the commands: the exemption, the state of the member and the audit trail change together.
@ApplicationScoped
class ExemptionTransactions {
    private final WriterLock lock;
    private final Exemptions exemptions;
    private final CampaignUpdate update;
    private final AuditTrail audit;
    private final Clock clock;

    ExemptionTransactions(
            WriterLock lock, Exemptions exemptions, CampaignUpdate update, AuditTrail audit, Clock clock) {
        this.lock = lock;
        this.exemptions = exemptions;
        this.update = update;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the id; empty if there is an undecided request
    Optional<Long> request(ExemptionRequest request, String caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Long> id = exemptions.request(
                    request.campaign(), request.entity(), request.reason(), request.until(), caller, clock.instant());
            id.flatMap(exemptions::find).ifPresent(exemption -> record(exemption, ExemptionState.REQUESTED));
            return id;
        });
    }

    /// @return false if the exemption has another state now
    boolean decide(Exemption exemption, ExemptionState before, Decision decision) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            if (decision.state() == ExemptionState.APPROVED) {
                exemptions.replaceApproved(exemption.campaign(), exemption.entity());
            }
            boolean isDecided = exemptions.decide(exemption.id(), before, decision);
            if (isDecided) {
                update.update(exemption.campaign(), List.of(exemption.entity()));
                record(exemption, decision.state());
            } else {
                QuarkusTransaction.setRollbackOnly();
            }
            return isDecided;
        });
    }

    /// Both sides get an entry, and neither names the other: who sees one need not see the other.
    private void record(Exemption exemption, ExemptionState state) {
        String done =
                "Exemption %d was %s".formatted(exemption.id(), state.name().toLowerCase(Locale.ROOT));
        audit.recordChange(CampaignSource.NAME, exemption.campaign(), done);
        audit.recordChange(CampaignSource.NAME, exemption.entity(), done + ": " + exemption.reason());
    }
}
