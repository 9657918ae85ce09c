package dev.mokuroku.scorecard.exemption;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The request for an exemption of an entity from a check.
///
/// @param check id of the check
/// @param days for how long; null for no end
public record ExemptionRequest(
        EntityRef scorecard,
        String check,
        EntityRef entity,
        String reason,
        @Nullable Integer days,
        String by,
        Instant at) {}
