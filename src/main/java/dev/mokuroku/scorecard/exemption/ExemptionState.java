package dev.mokuroku.scorecard.exemption;

/// What became of the request for an exemption.
public enum ExemptionState {
    REQUESTED,
    /// The entity need not meet the check until the exemption's last day.
    APPROVED,
    DENIED,
    /// Approved once, and taken back; or its request was taken back.
    REVOKED,
    /// Approved, and its last day is over.
    EXPIRED
}
