package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.action.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a task, in memory. [#again] is the same step after a crash.
public final class FakeStep implements ActionContext {
    private final ObjectNode input;
    private final Path folder;
    private final Map<String, JsonNode> stored;
    private final List<String> log = new ArrayList<>();
    private final Map<String, JsonNode> outputs = new HashMap<>();
    private boolean dryRun;

    private FakeStep(ObjectNode input, Path folder, Map<String, JsonNode> stored) {
        this.input = input;
        this.folder = folder;
        this.stored = stored;
    }

    public static FakeStep of(Path folder, String input) throws IOException {
        return new FakeStep((ObjectNode) PlainJson.MAPPER.readTree(input), folder, new HashMap<>());
    }

    /// The same step after a crash, with what was stored before.
    public FakeStep again() {
        return new FakeStep(input, folder, stored);
    }

    public FakeStep asDryRun() {
        dryRun = true;
        return this;
    }

    public List<String> lines() {
        return log;
    }

    public Map<String, JsonNode> outputs() {
        return outputs;
    }

    public Map<String, JsonNode> stored() {
        return stored;
    }

    @Override
    public ObjectNode input() {
        return input;
    }

    @Override
    public Workspace workspace() {
        return new Workspace() {
            @Override
            public Path root() {
                return folder;
            }

            @Override
            public Path resolve(String path) {
                return folder.resolve(path);
            }

            @Override
            public void checkSize() {}
        };
    }

    @Override
    public ActionLog log() {
        return (level, message, fields) -> log.add(level + " " + message + (fields == null ? "" : " " + fields));
    }

    @Override
    public void output(String name, JsonNode value) {
        outputs.put(name, value);
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public boolean dryRun() {
        return dryRun;
    }

    @Override
    public TaskInfo task() {
        return new TaskInfo("task-1", "user:default/guest", null, "template:default/service", null, null);
    }

    @Override
    public Cancellation cancellation() {
        return new Cancellation() {
            @Override
            public boolean isRequested() {
                return false;
            }

            @Override
            public void check() {}

            @Override
            public void sleep(Duration time) {}
        };
    }

    @Override
    public JsonNode once(String key, OnceCall call) throws IOException, InterruptedException {
        @Nullable JsonNode known = stored.get(key);
        if (known != null) {
            return known;
        }
        JsonNode value = call.perform();
        if (value.isMissingNode()) {
            throw ActionException.failed("nothing to store for " + key);
        }
        stored.put(key, value);
        return value;
    }

    @Override
    public String idempotencyKey() {
        return "task-1-publish";
    }
}
