package dev.mokuroku.scaffolder.task.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.control.VisibleTasks;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TemplateTask")
@Description("A run of a template.")
public record TaskView(@Ignore Task task) {
    @NonNull
    @Description("The id.")
    public String getId() {
        return task.id().toString();
    }

    @NonNull
    @Description("The reference of the template.")
    public String getTemplateRef() {
        return task.templateRef();
    }

    @NonNull
    @Description("The version of the template when the task was created: its annotation, or a digest of its spec.")
    public String getTemplateVersion() {
        return task.templateVersion();
    }

    @NonNull
    @Description("Where it is.")
    public TemplateTaskStatus getStatus() {
        return EnumMirrors.convert(task.status(), TemplateTaskStatus.class);
    }

    @NonNull
    @Description("The values of the form.")
    public Json getValues() {
        return new Json(VisibleTasks.specOf(task).parameters());
    }

    @NonNull
    @Description("Its steps, in their order.")
    public List<@NonNull TaskStepView> getSteps() {
        return VisibleTasks.specOf(task).steps().stream()
                .map(step -> new TaskStepView(text(step, "id"), text(step, "name"), text(step, "action")))
                .toList();
    }

    private static String text(JsonNode step, String field) {
        return step.path(field).asText();
    }

    @Description("Who created it; null if nobody had signed in.")
    public @Nullable String getCreatedBy() {
        return task.createdBy();
    }

    @NonNull
    @Description("When it was created.")
    public Instant getCreatedAt() {
        return task.createdAt();
    }

    @Description("When a server first took it; null while it waits.")
    public @Nullable Instant getStartedAt() {
        return task.startedAt();
    }

    @Description("When it ended; null until then.")
    public @Nullable Instant getEndedAt() {
        return task.endedAt();
    }

    @Description("The step that failed first; null where none did.")
    public @Nullable String getFailedStep() {
        return task.failedStep();
    }

    @Description("Why it failed; null where it did not.")
    public @Nullable String getError() {
        return task.error();
    }
}
