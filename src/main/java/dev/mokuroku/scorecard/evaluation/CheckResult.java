package dev.mokuroku.scorecard.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of one check for one entity.
///
/// @param check id of the check
/// @param number of a check with a threshold; null if unknown, or for a boolean check
/// @param message why the check does not pass, in a sentence; null if it passes or is not applicable
/// @param facts names of the facts that the check reads, in order; the values are in [EntityResult#facts]
/// @param unknownFacts those that are missing or stale, and made the outcome unknown
/// @param since when the check began to have this outcome
/// @param exemptUntil the last day of the exemption as ISO 8601 text; null if not exempt, or for no end
public record CheckResult(
        String check,
        Outcome outcome,
        @Nullable Double number,
        @Nullable String message,
        List<String> facts,
        List<String> unknownFacts,
        Instant since,
        @Nullable String exemptUntil) {}
