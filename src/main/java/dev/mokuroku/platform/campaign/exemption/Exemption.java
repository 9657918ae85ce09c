package dev.mokuroku.platform.campaign.exemption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.platform.exemption.RequestedExemption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An exemption of an entity from a campaign, or the request for one.
///
/// @param reason why the entity cannot move
/// @param until the last day; null for no end
/// @param comment of who decided
public record Exemption(
        long id,
        EntityRef campaign,
        EntityRef entity,
        ExemptionState state,
        String reason,
        @Nullable LocalDate until,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment)
        implements RequestedExemption {
    /// Whether the entity need not move on this day.
    public boolean isInForce(LocalDate day) {
        return state.isInForce(until, day);
    }

    /// As on this day: one that is approved may have expired.
    public ExemptionState stateOn(LocalDate day) {
        return state.on(day, until);
    }
}
