package dev.mokuroku.scaffolder.run.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.action.Workspace;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// What the action of a step is given for one iteration.
final class StepContext implements ActionContext {
    private static final int DIGEST_LENGTH = 12;

    private final RunState state;
    private final Step step;
    private final Iteration iteration;
    private final StepLog log;
    private final TaskInfo task;
    private final ObjectNode output;

    /// @param output gets what the action puts out
    StepContext(RunState state, Step step, Iteration iteration, StepLog log, TaskInfo task, ObjectNode output) {
        this.state = state;
        this.step = step;
        this.iteration = iteration;
        this.log = log;
        this.task = task;
        this.output = output;
    }

    @Override
    public ObjectNode input() {
        return iteration.input();
    }

    @Override
    public Workspace workspace() {
        return state.run().workspace();
    }

    @Override
    public ActionLog log() {
        return log;
    }

    /// A step with `each` puts out a list, with one item of each iteration.
    ///
    /// @throws dev.mokuroku.scaffolder.action.ActionException if the outputs are too large
    @Override
    public void output(String name, JsonNode value) {
        state.outputLimit().add(step.id(), value);
        if (step.hasEach()) {
            output.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(value);
        } else {
            output.set(name, value);
        }
    }

    @Override
    public Map<String, String> secrets() {
        return state.secrets();
    }

    @Override
    public boolean dryRun() {
        return state.dryRun() != null;
    }

    @Override
    public TaskInfo task() {
        return task;
    }

    @Override
    public Cancellation cancellation() {
        return state.run().cancellation();
    }

    @Override
    public JsonNode once(String key, OnceCall call) throws IOException, InterruptedException {
        String place = iteration.each() == null
                ? key
                : "each." + iteration.each().path("key").asText() + "." + key;
        Optional<JsonNode> stored = state.progress().checkpoint(step.id(), place);
        if (stored.isPresent()) {
            return stored.get();
        }
        JsonNode value = call.perform();
        state.progress().saveCheckpoint(step.id(), place, value);
        return value;
    }

    @Override
    public String idempotencyKey() {
        String key = "%s-%d".formatted(state.run().taskId(), step.index());
        return iteration.each() == null
                ? key
                : key + "-" + nameOf(iteration.each().path("key").asText());
    }

    /// Keys that differ only in other characters have names that differ.
    private static String nameOf(String key) {
        String name = key.replaceAll("[^A-Za-z0-9-]", "-");
        return name.equals(key)
                ? name
                : name + "-" + HexDigest.sha256(key.getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
    }
}
