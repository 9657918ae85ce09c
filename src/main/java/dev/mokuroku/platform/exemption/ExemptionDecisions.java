package dev.mokuroku.platform.exemption;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Approves, denies and revokes exemptions for the caller of the current request. A request is decided once. What was
/// done is readable when a method returns.
///
/// @param <E> the exemption
public final class ExemptionDecisions<E extends RequestedExemption> {
    private final ExemptionRules<E> rules;
    private final Runnable catchUp;
    private final Clock clock;

    /// @param catchUp makes readable what was committed
    public ExemptionDecisions(ExemptionRules<E> rules, Runnable catchUp, Clock clock) {
        this.rules = rules;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /// @param lastDay of the exemption that was requested; null for no end. Called after the caller's permission was
    ///     checked
    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`; `CONFLICT` if the request is decided
    public E approve(long id, Function<E, @Nullable LocalDate> lastDay, @Nullable String comment) {
        E requested = toDecide(id);
        LocalDate until = lastDay.apply(requested);
        return decide(requested, decision(ExemptionState.APPROVED, until, comment));
    }

    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`; `CONFLICT` if the request is decided
    public E deny(long id, @Nullable String comment) {
        E requested = toDecide(id);
        return decide(requested, decision(ExemptionState.DENIED, requested.until(), comment));
    }

    /// Ends an exemption, or takes a request back. Who may request it may do so too.
    ///
    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`; `CONFLICT` if it was denied or revoked
    public E revoke(long id, @Nullable String comment) {
        E exemption = visible(id);
        if (!rules.mayRequest(exemption)) {
            rules.checkDecide(exemption);
        }
        if (exemption.state() != ExemptionState.REQUESTED && exemption.state() != ExemptionState.APPROVED) {
            throw stateConflict(exemption);
        }
        return decide(exemption, decision(ExemptionState.REVOKED, exemption.until(), comment));
    }

    /// As it is stored now.
    public E found(long id) {
        catchUp.run();
        return rules.find(id).orElseThrow(() -> noSuch(id));
    }

    private E toDecide(long id) {
        E exemption = visible(id);
        rules.checkDecide(exemption);
        if (exemption.state() != ExemptionState.REQUESTED) {
            throw stateConflict(exemption);
        }
        return exemption;
    }

    private E visible(long id) {
        return rules.find(id).filter(rules::isVisible).orElseThrow(() -> noSuch(id));
    }

    private Decision decision(ExemptionState state, @Nullable LocalDate until, @Nullable String comment) {
        return new Decision(state, until, rules.caller(), clock.instant(), ExemptionText.comment(comment));
    }

    private E decide(E exemption, Decision decision) {
        if (!rules.decide(exemption, exemption.state(), decision)) {
            throw stateConflict(found(exemption.id()));
        }
        return found(exemption.id());
    }

    private static CatalogException stateConflict(RequestedExemption exemption) {
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
