package dev.mokuroku.scaffolder.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.TaskProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the log in memory. Not thread-safe.
final class CollectedProgress implements TaskProgress {
    private final List<LogLine> log = new ArrayList<>();

    @Override
    public void log(LogLine line) {
        log.add(line);
    }

    @Override
    public void stepBegan(int index, String stepId) {
        // nothing goes on with a dry run
    }

    @Override
    public void stepEnded(int index, StepResult result) {
        // as above
    }

    @Override
    public Optional<JsonNode> checkpoint(String stepId, String key) {
        return Optional.empty();
    }

    @Override
    public void saveCheckpoint(String stepId, String key, JsonNode value) {
        // as above
    }

    List<LogLine> lines() {
        return log;
    }
}
