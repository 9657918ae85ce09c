package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.ExemptionRequest;
import dev.mokuroku.scorecard.exemption.ExemptionTable;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The transactions of the commands: the exemption, what is to be evaluated and the audit trail change
/// together.
@ApplicationScoped
class ExemptionTransactions {
    private static final String SOURCE = "scorecards";

    private final WriterLock lock;
    private final ExemptionTable table;
    private final EvaluationQueue queue;
    private final AuditTrail audit;
    private final Clock clock;

    ExemptionTransactions(WriterLock lock, ExemptionTable table, EvaluationQueue queue, AuditTrail audit, Clock clock) {
        this.lock = lock;
        this.table = table;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /// Two requests for the same check and entity wait for each other.
    ///
    /// @return the id
    /// @throws CatalogException `CONFLICT` if there is an exemption in force, or a request that is not decided
    long request(ExemptionRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            LocalDate today = UtcDay.today(clock);
            table.of(request.scorecard()).stream()
                    .filter(other -> other.check().equals(request.check())
                            && other.entity().equals(request.entity()))
                    .forEach(other -> checkOther(other, today));
            long id = table.request(request).orElseThrow();
            table.find(id).ifPresent(exemption -> record(exemption, ExemptionState.REQUESTED));
            return id;
        });
    }

    private static void checkOther(CheckExemption other, LocalDate today) {
        if (other.state() == ExemptionState.REQUESTED) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "entity",
                    "entity: the request %d to exempt %s from %s is not decided yet"
                            .formatted(other.id(), other.entity(), other.check()));
        }
        if (other.isInForce(today)) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "entity",
                    "entity: %s is exempt from %s%s"
                            .formatted(
                                    other.entity(),
                                    other.check(),
                                    other.until() == null ? "" : " until " + other.until()));
        }
    }

    /// @return false if the exemption has another state now
    boolean decide(CheckExemption exemption, ExemptionState before, Decision decision) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            if (decision.state() == ExemptionState.APPROVED) {
                // One that has expired may be left.
                table.replaceApproved(exemption.scorecard(), exemption.check(), exemption.entity());
            }
            boolean isDecided = table.decide(exemption.id(), before, decision);
            if (isDecided) {
                queue.entitiesChanged(exemption.scorecard(), List.of(exemption.entity()));
                record(exemption, decision.state());
            } else {
                QuarkusTransaction.setRollbackOnly();
            }
            return isDecided;
        });
    }

    /// Both sides get an entry, and neither names the other: who sees one need not see the other.
    private void record(CheckExemption exemption, ExemptionState state) {
        String done =
                "Exemption %d was %s".formatted(exemption.id(), state.name().toLowerCase(Locale.ROOT));
        audit.recordChange(SOURCE, exemption.scorecard(), done);
        audit.recordChange(SOURCE, exemption.entity(), done + ": " + exemption.reason());
    }
}
