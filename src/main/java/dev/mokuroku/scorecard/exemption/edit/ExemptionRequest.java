package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/// What a caller requests: that an entity need not meet a check.
///
/// @param check id of the check
/// @param days for how long, from the day of approval; null for no end
public record ExemptionRequest(
        EntityRef scorecard,
        String check,
        EntityRef entity,
        String reason,
        @Nullable Integer days) {}
