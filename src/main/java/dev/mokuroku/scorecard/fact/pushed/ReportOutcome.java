package dev.mokuroku.scorecard.fact.pushed;

/// What became of the facts of reports.
///
/// @param stored how many are new, or newer than what was known
/// @param unchanged how many were known, with the same time
/// @param older how many were left out, because a newer report is known
public record ReportOutcome(int stored, int unchanged, int older) {}
