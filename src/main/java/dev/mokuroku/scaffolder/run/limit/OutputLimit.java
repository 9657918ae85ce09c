package dev.mokuroku.scaffolder.run.limit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;

/// How many characters the outputs of the steps of one run may have. They stay in memory until the run ends, because
/// each later step may read them. Not thread-safe.
public final class OutputLimit {
    private static final long MAX_OF_STEP = 4L << 20;
    private static final long MAX_OF_TASK = 8L << 20;

    private String step = "";
    private long ofStep;
    private long ofTask;

    /// Counts the outputs of a step that an earlier attempt ended. Throws nothing: the attempt had the same limit.
    public void restore(JsonNode outputs) {
        ofTask += SizeLimit.charactersOf(outputs);
    }

    /// @throws ActionException if the step, or all steps together, put out more than is allowed
    public void add(String stepId, JsonNode output) {
        if (!stepId.equals(step)) {
            step = stepId;
            ofStep = 0;
        }
        long characters = SizeLimit.charactersOf(output);
        ofStep += characters;
        ofTask += characters;
        if (ofStep > MAX_OF_STEP) {
            throw ActionException.failed("The outputs of the step %s have more than %,d characters, which is the limit"
                    .formatted(stepId, MAX_OF_STEP));
        }
        if (ofTask > MAX_OF_TASK) {
            throw ActionException.failed(
                    "The outputs of all steps, up to the step %s, have more than %,d characters, which is the limit"
                            .formatted(stepId, MAX_OF_TASK));
        }
    }
}
