package dev.mokuroku.scaffolder.run.step;

import java.util.Map;

/// What the configuration gives to every task.
///
/// @param parameters templates read them as `environment.parameters`
/// @param secrets templates read them as `environment.secrets`, in inputs of steps alone
public record TaskEnvironment(Map<String, String> parameters, Map<String, String> secrets) {
    public static final TaskEnvironment NONE = new TaskEnvironment(Map.of(), Map.of());

    public TaskEnvironment {
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }
}
