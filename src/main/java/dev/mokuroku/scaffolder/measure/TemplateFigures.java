package dev.mokuroku.scaffolder.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How runs of a template went within some days.
///
/// @param runs tasks that were created
/// @param completed tasks that ended well
/// @param failed tasks that ended with an error
/// @param cancelled tasks that somebody cancelled
/// @param medianMillis from the start to the end of tasks that completed; null without any
/// @param p95Millis as before: 95 of 100 such tasks took no longer
/// @param failures the steps at which tasks failed, most often first
/// @param made entities that tasks registered, whenever
/// @param outdated of these, those made by another version than the template has now
/// @param hoursToFirstDeployment the median time from the run to the first deployment of what it made; null without any
public record TemplateFigures(
        String templateRef,
        long runs,
        long completed,
        long failed,
        long cancelled,
        @Nullable Integer medianMillis,
        @Nullable Integer p95Millis,
        List<Failures> failures,
        long made,
        long outdated,
        @Nullable Double hoursToFirstDeployment) {
    /// @param step the id of the step; null where no step failed
    public record Failures(@Nullable String step, long count) {}

    static TemplateFigures none(String templateRef) {
        return new TemplateFigures(templateRef, 0, 0, 0, 0, null, null, List.of(), 0, 0, null);
    }

    /// The share of tasks that ended well of those that ended by themselves, in percent; null without any.
    public @Nullable Double successPercent() {
        long ended = completed + failed;
        return ended == 0 ? null : completed * 100.0 / ended;
    }
}
