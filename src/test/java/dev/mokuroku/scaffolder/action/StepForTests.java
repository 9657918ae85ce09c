package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step with a workspace in a folder of the test.
public final class StepForTests implements ActionContext, Workspace, ActionLog, Cancellation {
    private final Path root;
    private final ObjectNode input;
    private final Map<String, JsonNode> outputs = new LinkedHashMap<>();
    private final Map<String, JsonNode> stored = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Duration> sleeps = new ArrayList<>();
    private TaskInfo task = new TaskInfo("task-1", "user:default/ann", null, "template:default/service", null, null);
    private boolean dryRun;

    private StepForTests(Path root, ObjectNode input) {
        this.root = root;
        this.input = input;
    }

    /// @param input JSON
    public static StepForTests of(Path root, String input) throws IOException {
        return new StepForTests(root, (ObjectNode) PlainJson.MAPPER.readTree(input));
    }

    /// @param user of the namespace default; null if nobody signed in
    public StepForTests as(@Nullable String user) {
        String ref = user == null ? null : "user:default/" + user;
        return with(new TaskInfo("task-1", ref, null, "template:default/service", null, null));
    }

    public StepForTests with(TaskInfo other) {
        this.task = other;
        return this;
    }

    public StepForTests asDryRun() {
        this.dryRun = true;
        return this;
    }

    public StepForTests inDryRun(Path templateFolder) {
        this.dryRun = true;
        return with(new TaskInfo("dry-run", null, null, null, null, templateFolder));
    }

    /// Writes a file of the workspace.
    public StepForTests file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    public String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    public StepForTests run(Action action) throws IOException, InterruptedException {
        action.run(this);
        return this;
    }

    public Map<String, JsonNode> outputs() {
        return outputs;
    }

    public List<String> lines() {
        return lines;
    }

    public List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public ObjectNode input() {
        return input;
    }

    @Override
    public Workspace workspace() {
        return this;
    }

    @Override
    public ActionLog log() {
        return this;
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
        return task;
    }

    @Override
    public Cancellation cancellation() {
        return this;
    }

    @Override
    public JsonNode once(String key, OnceCall call) throws IOException, InterruptedException {
        if (!stored.containsKey(key)) {
            stored.put(key, call.perform());
        }
        return stored.get(key);
    }

    @Override
    public String idempotencyKey() {
        return "task-1-step-1";
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Path resolve(String path) {
        Path resolved = root.resolve(path).normalize();
        if (!resolved.startsWith(root)) {
            throw ActionException.notAllowed("Relative path is not allowed to refer to a directory outside its parent");
        }
        return resolved;
    }

    @Override
    public void checkSize() {}

    @Override
    public void write(Level level, String message, @Nullable ObjectNode fields) {
        lines.add(fields == null ? message : message + " " + fields);
    }

    @Override
    public boolean isRequested() {
        return false;
    }

    @Override
    public void check() {}

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
    }
}
