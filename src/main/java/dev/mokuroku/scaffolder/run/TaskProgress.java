package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Is given what happens in one run of a task, in order, on the thread of the run. The run waits for each call.
public interface TaskProgress {
    /// A line of the log, already without secrets.
    void log(LogLine line);

    /// A step begins: an interrupted task goes on here.
    ///
    /// @param index the place of the step in the spec, from 0
    void stepBegan(int index, String stepId);

    /// A step ended, also one that was skipped. The files in the workspace stay as they are until this returns.
    void stepEnded(int index, StepResult result);

    /// The value that this step of this task has stored under the key, also in an earlier attempt.
    Optional<JsonNode> checkpoint(String stepId, String key);

    /// Stores a value durably before this returns. The value may hold secrets.
    void saveCheckpoint(String stepId, String key, JsonNode value);
}
