package dev.mokuroku.scorecard.exemption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.platform.exemption.RequestedExemption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An exemption of an entity from a check, or the request for one.
///
/// @param check id of the check
/// @param days for how long it was requested
/// @param until the last day, in UTC; null while requested, and for no end
/// @param comment of who decided
public record CheckExemption(
        long id,
        EntityRef scorecard,
        String check,
        EntityRef entity,
        ExemptionState state,
        String reason,
        @Nullable Integer days,
        @Nullable LocalDate until,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment)
        implements RequestedExemption {
    public boolean isInForce(LocalDate day) {
        return state.isInForce(until, day);
    }

    /// As on this day: one that is approved may have expired.
    public ExemptionState stateOn(LocalDate day) {
        return state.on(day, until);
    }
}
