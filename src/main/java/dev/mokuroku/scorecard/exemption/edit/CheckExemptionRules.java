package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionRules;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.ExemptionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Owners of the scorecard decide.
@ApplicationScoped
class CheckExemptionRules implements ExemptionRules<CheckExemption> {
    private final ExemptionAccess access;
    private final ExemptionTable table;
    private final ExemptionTransactions transactions;

    CheckExemptionRules(ExemptionAccess access, ExemptionTable table, ExemptionTransactions transactions) {
        this.access = access;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<CheckExemption> find(long id) {
        return table.find(id);
    }

    @Override
    public boolean isVisible(CheckExemption exemption) {
        return access.isVisible(exemption.scorecard(), exemption.entity());
    }

    @Override
    public void checkDecide(CheckExemption exemption) {
        access.checkDecide(exemption.scorecard());
    }

    @Override
    public boolean mayRequest(CheckExemption exemption) {
        return access.mayRequest(exemption.entity());
    }

    @Override
    public boolean decide(CheckExemption exemption, ExemptionState before, Decision decision) {
        return transactions.decide(exemption, before, decision);
    }

    @Override
    public String caller() {
        return access.caller();
    }
}
