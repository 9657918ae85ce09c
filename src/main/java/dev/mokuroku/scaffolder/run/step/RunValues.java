package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.run.TaskRun;
import java.util.Map;
import java.util.stream.Collectors;

/// What the texts of a template read while a task runs. Not thread-safe.
final class RunValues {
    private static final String MASK = "***";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode values = JSON.objectNode();
    private final ObjectNode steps = JSON.objectNode();
    private final TaskEnvironment environment;
    private final Map<String, String> secrets;
    private final boolean dryRun;

    RunValues(TaskRun run, TaskEnvironment environment, boolean dryRun) {
        this.environment = environment;
        this.secrets = run.secrets();
        this.dryRun = dryRun;
        values.set("parameters", run.spec().parameters());
        values.set("environment", environmentWith(Map.of()));
        values.set("steps", steps);
        values.set("user", run.spec().json().path("user"));
        values.putObject("context").putObject("task").put("id", run.taskId());
    }

    void setOutput(String stepId, ObjectNode output) {
        steps.putObject(stepId).set("output", output);
    }

    /// For conditions and outputs: without secrets.
    ObjectNode plain() {
        return values;
    }

    /// For inputs. A dry run has no secrets of the environment.
    ObjectNode withSecrets() {
        return with(secrets, dryRun ? Map.of() : environment.secrets());
    }

    /// As [#withSecrets()], with no secrets.
    ObjectNode withoutSecrets() {
        return with(Map.of(), Map.of());
    }

    /// For the log of a dry run: every secret is `***`.
    ObjectNode masked() {
        return with(masked(secrets), masked(environment.secrets()));
    }

    static ObjectNode withEach(ObjectNode values, JsonNode each) {
        ObjectNode more = JSON.objectNode();
        more.setAll(values);
        more.set("each", each);
        return more;
    }

    private ObjectNode with(Map<String, String> ownSecrets, Map<String, String> environmentSecrets) {
        ObjectNode more = JSON.objectNode();
        more.setAll(values);
        more.set("environment", environmentWith(environmentSecrets));
        more.set("secrets", json(ownSecrets));
        return more;
    }

    private ObjectNode environmentWith(Map<String, String> environmentSecrets) {
        ObjectNode json = JSON.objectNode();
        json.set("parameters", json(environment.parameters()));
        json.set("secrets", json(environmentSecrets));
        return json;
    }

    private static ObjectNode json(Map<String, String> texts) {
        ObjectNode json = JSON.objectNode();
        texts.keySet().stream().sorted().forEach(name -> json.put(name, texts.get(name)));
        return json;
    }

    private static Map<String, String> masked(Map<String, String> secrets) {
        return secrets.keySet().stream().collect(Collectors.toMap(name -> name, _ -> MASK));
    }
}
