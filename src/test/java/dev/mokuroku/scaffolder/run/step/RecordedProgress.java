package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.TaskProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps all that a run reports.
final class RecordedProgress implements TaskProgress {
    final List<String> log = new ArrayList<>();
    final List<StepResult> ended = new ArrayList<>();
    final Map<String, JsonNode> checkpoints = new HashMap<>();

    /// Such as `[a processing] Beginning step A`.
    @Override
    public void log(LogLine line) {
        String place = line.stepId() == null
                ? ""
                : line.status() == null
                        ? "[" + line.stepId() + "] "
                        : "[" + line.stepId() + " " + line.status().text() + "] ";
        log.add(place + line.message().replace("\u001b[32minfo\u001b[39m: ", ""));
    }

    @Override
    public void stepBegan(int index, String stepId) {
        // the log shows it
    }

    @Override
    public void stepEnded(int index, StepResult result) {
        ended.add(result);
    }

    @Override
    public Optional<JsonNode> checkpoint(String stepId, String key) {
        return Optional.ofNullable(checkpoints.get(stepId + "/" + key));
    }

    @Override
    public void saveCheckpoint(String stepId, String key, JsonNode value) {
        checkpoints.put(stepId + "/" + key, value);
    }
}
