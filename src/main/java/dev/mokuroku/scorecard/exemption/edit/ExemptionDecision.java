package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.scorecard.exemption.ExemptionState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody decided about an exemption.
///
/// @param until the last day; null for no end
public record ExemptionDecision(
        ExemptionState state,
        @Nullable LocalDate until,
        String by,
        Instant at,
        @Nullable String comment) {}
