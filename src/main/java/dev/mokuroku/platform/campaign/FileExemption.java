package dev.mokuroku.platform.campaign;

import dev.mokuroku.entity.EntityRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An exemption that the campaign's descriptor grants.
///
/// @param until the last day; null for no end
public record FileExemption(
        EntityRef entity, String reason, @Nullable LocalDate until) {}
