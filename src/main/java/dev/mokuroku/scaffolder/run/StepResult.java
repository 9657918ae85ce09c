package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// What came of a step that ended.
///
/// @param status any but `PROCESSING`
/// @param output what later steps read as `steps.ID.output`; empty if the step did not run. May hold secrets.
/// @param error why the step failed; null unless it failed
public record StepResult(
        String stepId,
        StepStatus status,
        ObjectNode output,
        @Nullable TaskError error) {}
