package dev.mokuroku.scorecard.read;

/// The totals of the entities with one value of a field.
///
/// @param value such as `group:default/payments`
public record ValueTotals(String value, ResultTotals totals) {}
