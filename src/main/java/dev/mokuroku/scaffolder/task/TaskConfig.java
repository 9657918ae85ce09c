package dev.mokuroku.scaffolder.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

@ConfigMapping(prefix = "mokuroku.scaffolder")
public interface TaskConfig {
    /// How many tasks a replica runs at the same time. Without it, as many as fit into the heap, and at most ten.
    OptionalInt concurrentTasks();

    /// How long tasks that ended are kept, with their events.
    @WithName("tasks.keep")
    @WithDefault("90d")
    Duration keep();

    /// How long the files, results of steps and stored values of a failed task are kept, for a retry that goes on
    /// at the failed step.
    @WithName("tasks.keep-state")
    @WithDefault("1d")
    Duration keepState();

    /// Encrypts secrets of tasks. All replicas need the same. Without it, each data folder has a key of its own, and
    /// only a replica with that folder can go on with a task.
    Optional<String> secretsKey();
}
