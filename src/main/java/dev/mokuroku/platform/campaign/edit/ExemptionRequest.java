package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.entity.EntityRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a caller requests: that an entity need not move.
///
/// @param until the last day; null for no end
public record ExemptionRequest(
        EntityRef campaign,
        EntityRef entity,
        String reason,
        @Nullable LocalDate until) {}
