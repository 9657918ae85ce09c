package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An exemption that the descriptor of a scorecard grants.
///
/// @param check id of the check
/// @param until the last day, in UTC; null for no end
public record FileExemption(
        String check,
        EntityRef entity,
        String reason,
        @Nullable LocalDate until) {}
