package dev.mokuroku.scaffolder.task.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.access.RunAccess;
import dev.mokuroku.scaffolder.task.store.NewEvent;
import dev.mokuroku.scaffolder.task.store.NewTask;
import dev.mokuroku.scaffolder.template.Template;
import dev.mokuroku.scaffolder.template.TemplateUser;
import dev.mokuroku.scaffolder.template.TemplateUsers;
import dev.mokuroku.scaffolder.template.Templates;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Creates, cancels and retries tasks in the name of the caller of the current request. Blocks; call outside of a
/// transaction.
@ApplicationScoped
public class Tasks {
    private final Templates catalog;
    private final TemplateUsers users;
    private final VisibleTasks visible;
    private final RunAccess access;
    private final TaskPorts ports;
    private final CurrentCaller current;
    private final Clock clock;

    Tasks(
            Templates catalog,
            TemplateUsers users,
            VisibleTasks visible,
            RunAccess access,
            TaskPorts ports,
            CurrentCaller current,
            Clock clock) {
        this.catalog = catalog;
        this.users = users;
        this.visible = visible;
        this.access = access;
        this.ports = ports;
        this.current = current;
        this.clock = clock;
    }

    /// Stores a task, which starts as soon as a replica has a free slot.
    ///
    /// @return its id
    /// @throws CatalogException `NOT_FOUND` without such a template, `FORBIDDEN` if the caller may not run it
    /// @throws dev.mokuroku.scaffolder.template.InvalidValuesException if the template does not accept the values
    public UUID create(TaskRequest request) {
        Caller caller = current.get();
        Template template = catalog.find(request.templateRef());
        TemplateUser user = users.current(request.signedIn());
        template.form().check(request.values());
        template.form().checkSecrets(json(request.secrets()));
        TaskSpec spec = template.taskSpec(request.values(), user);
        Entity entity = entityOf(template);
        checkAccess(caller, entity, spec);
        UUID id = UUID.randomUUID();
        ports.writes()
                .create(new NewTask(
                        id,
                        template.ref().toString(),
                        TemplateVersion.of(entity),
                        StorableText.check("values", spec.json().toString()),
                        spec.parameters().toString(),
                        caller.getName(),
                        caller instanceof Caller.Service service ? service.name() : user.ref(),
                        encrypted(request.secrets())));
        return id;
    }

    /// Cancels a task. A task that has ended stays as it is.
    public void cancel(UUID id) {
        Task task = visible.get(id);
        String author = current.get().getName();
        if (task.status() == TaskStatus.OPEN && ports.changes().cancelOpen(task, author, cancelEvents())) {
            ports.signals().changed(List.of(id));
        } else if (!task.status().hasEnded()) {
            ports.changes().requestCancel(task, author);
            ports.executor().cancel(id);
        }
    }

    /// Puts a task that has ended into the queue again, with the steps and values that it was created with.
    ///
    /// @param from which steps are repeated
    /// @throws CatalogException `CONFLICT` if the task has not ended
    public void retry(UUID id, Map<String, String> secrets, RetryFrom from) {
        Task task = visible.get(id);
        Template template = catalog.find(EntityRef.parse(task.templateRef()));
        template.form().checkSecrets(json(secrets));
        Caller caller = current.get();
        TaskSpec spec = VisibleTasks.specOf(task);
        checkAccess(caller, entityOf(template), spec);
        NewEvent event = new NewEvent(
                TaskEvent.Type.RECOVERED,
                PlainJson.MAPPER
                        .createObjectNode()
                        .put("recoverStrategy", "none")
                        .toString(),
                clock.instant());
        int first = from == RetryFrom.FAILED_STEP ? indexOf(spec, task.failedStep()) : 0;
        if (!ports.changes().reopen(task, caller.getName(), encrypted(secrets), first, event)) {
            throw new CatalogException(ErrorCode.CONFLICT, "Task with taskId %s cannot be retried".formatted(id));
        }
        ports.signals().changed(List.of(id));
        ports.writes().poll();
    }

    private void checkAccess(Caller caller, Entity template, TaskSpec spec) {
        access.check(
                caller,
                template,
                spec.steps().stream().map(step -> step.path("action").asText()).toList());
    }

    private static int indexOf(TaskSpec spec, @Nullable String stepId) {
        List<ObjectNode> steps = spec.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).path("id").asText().equals(stepId)) {
                return i;
            }
        }
        return 0;
    }

    private byte @Nullable [] encrypted(Map<String, String> secrets) {
        return secrets.isEmpty() ? null : ports.codec().encrypt(json(secrets));
    }

    private static ObjectNode json(Map<String, String> secrets) {
        return PlainJson.MAPPER.valueToTree(secrets);
    }

    private static Entity entityOf(Template template) {
        return new Entity((ObjectNode) template.entity());
    }

    /// Backstage ends no task that waits; here readers of the events learn that nothing more comes.
    private List<NewEvent> cancelEvents() {
        String message = "The task was cancelled before it started.";
        ObjectNode cancelled =
                PlainJson.MAPPER.createObjectNode().put("message", message).put("status", "cancelled");
        ObjectNode completion =
                PlainJson.MAPPER.createObjectNode().put("message", "Run completed with status: cancelled");
        completion.putObject("error").put("name", "Error").put("message", message);
        return List.of(
                new NewEvent(TaskEvent.Type.CANCELLED, cancelled.toString(), clock.instant()),
                new NewEvent(TaskEvent.Type.COMPLETION, completion.toString(), clock.instant()));
    }
}
