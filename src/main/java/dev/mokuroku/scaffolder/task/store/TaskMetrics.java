package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.query.TaskFilter;
import dev.mokuroku.scaffolder.task.query.TaskRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Meters of tasks: how long they took from their creation to their end, and how many wait.
@Startup
@ApplicationScoped
class TaskMetrics implements TaskEndObserver {
    private static final TaskFilter WAITING = new TaskFilter(null, List.of(TaskStatus.OPEN.text()), null, null);

    private final MeterRegistry meters;

    TaskMetrics(MeterRegistry meters, TaskRows rows) {
        this.meters = meters;
        meters.gauge("mokuroku.scaffolder.tasks.waiting", rows, table -> table.count(WAITING));
    }

    @Override
    public void tasksEnded(List<EndedTask> tasks) {
        tasks.forEach(task -> meters.timer(
                        "mokuroku.scaffolder.tasks",
                        "status",
                        task.end().status().text())
                .record(Duration.between(task.createdAt(), task.end().at())));
    }
}
