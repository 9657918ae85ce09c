package dev.mokuroku.platform.exemption;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody decided about an exemption.
///
/// @param until the last day; null for no end
public record Decision(
        ExemptionState state,
        @Nullable LocalDate until,
        String by,
        Instant at,
        @Nullable String comment) {}
