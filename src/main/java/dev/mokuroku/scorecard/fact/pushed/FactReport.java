package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A checked report.
///
/// @param values JSON by the full name of the fact
/// @param at since when the values are known to be so
/// @param source what says so: the name of a tool, a commit
public record FactReport(
        EntityRef entity,
        Map<String, String> values,
        Instant at,
        @Nullable String source,
        @Nullable String link,
        String reporter) {}
