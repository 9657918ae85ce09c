package dev.mokuroku.platform.exemption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of the request for an exemption.
public enum ExemptionState {
    REQUESTED,
    /// The entity is exempt until the exemption's last day.
    APPROVED,
    DENIED,
    /// Approved once, and taken back; or its request was taken back.
    REVOKED,
    /// Approved, and its last day is over.
    EXPIRED;

    /// @param until the last day; null for no end
    public boolean isInForce(@Nullable LocalDate until, LocalDate day) {
        return this == APPROVED && LastDay.contains(until, day);
    }

    /// As on this day: an exemption that is approved may have expired.
    ///
    /// @param until the last day; null for no end
    public ExemptionState on(LocalDate day, @Nullable LocalDate until) {
        return this == APPROVED && !isInForce(until, day) ? EXPIRED : this;
    }
}
