package dev.mokuroku.scorecard;

import dev.mokuroku.index.filter.EntityFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A check of a scorecard, as its descriptor says it.
///
/// @param id unique in the scorecard: a-z, 0-9 and -
/// @param description Markdown
/// @param expression CEL: a boolean, or a number if there is a threshold
/// @param threshold null for a boolean check
/// @param unit of the number, such as `days`
/// @param message shown when the check fails; `${…}` holds CEL over the facts
/// @param level name of the level that needs this check; null for a scorecard without levels, or with levels by percent
/// @param weight in the percent, at least 1
/// @param effectiveFrom before this day, in UTC, a failing check warns; null if it has always been effective
/// @param appliesTo the entities for which the check is applicable, of those that the scorecard applies to
public record Check(
        String id,
        String title,
        @Nullable String description,
        String expression,
        @Nullable Threshold threshold,
        @Nullable String unit,
        @Nullable String message,
        @Nullable Remediation remediation,
        @Nullable String level,
        int weight,
        Severity severity,
        @Nullable LocalDate effectiveFrom,
        EntityFilter appliesTo) {
    /// Whether the expression gives a number, which the threshold judges.
    public boolean isNumber() {
        return threshold != null;
    }
}
