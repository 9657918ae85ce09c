package dev.mokuroku.scorecard;

/// How much it matters that an entity fails a check.
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
