package dev.mokuroku.scorecard.evaluation;

/// What a check says about an entity.
public enum Outcome {
    PASS,
    FAIL,
    /// The check fails, but is not effective yet.
    WARN,
    /// The check does not pass, but an exemption is in force.
    EXEMPT,
    /// The check is not for this entity. Such a check is not shown.
    NOT_APPLICABLE,
    /// A fact that decides is missing or stale.
    UNKNOWN,
    /// The evaluation was stopped.
    ERROR
}
