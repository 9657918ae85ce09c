package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.ExemptionState;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The transactions of the commands: the exemption, what is to be evaluated and the audit trail change together.
@ApplicationScoped
class ExemptionTransactions {
    private static final String SOURCE = "scorecards";

    private final WriterLock lock;
    private final ExemptionWriter writer;
    private final EvaluationQueue queue;
    private final AuditTrail audit;
    private final Clock clock;

    ExemptionTransactions(
            WriterLock lock, ExemptionWriter writer, EvaluationQueue queue, AuditTrail audit, Clock clock) {
        this.lock = lock;
        this.writer = writer;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /// Two requests for the same check and entity wait for each other.
    ///
    /// @return the id
    /// @throws CatalogException `CONFLICT` if there is an exemption in force, or a request that is not decided
    long request(ExemptionRequest request, String caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            LocalDate today = UtcDay.today(clock);
            for (CheckExemption other : writer.of(request.scorecard(), request.check(), request.entity())) {
                checkOther(other, today);
            }
            long id = writer.insert(request, caller, clock.instant());
            writer.find(id).ifPresent(exemption -> record(exemption, ExemptionState.REQUESTED));
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
    boolean decide(CheckExemption exemption, ExemptionState before, ExemptionDecision decision) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            boolean isDecided = writer.decide(exemption.id(), before, decision);
            if (isDecided) {
                queue.entitiesChanged(exemption.scorecard(), List.of(exemption.entity()));
                record(exemption, decision.state());
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
