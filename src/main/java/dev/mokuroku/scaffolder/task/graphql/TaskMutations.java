package dev.mokuroku.scaffolder.task.graphql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scaffolder.task.control.RetryFrom;
import dev.mokuroku.scaffolder.task.control.TaskRequest;
import dev.mokuroku.scaffolder.task.control.Tasks;
import dev.mokuroku.scaffolder.task.control.VisibleTasks;
import dev.mokuroku.scaffolder.template.InvalidValuesException;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Runs templates, and cancels and retries their tasks.
@GraphQLApi
@AuditedAsCaller
public class TaskMutations {
    private final Tasks tasks;
    private final VisibleTasks visible;

    TaskMutations(Tasks tasks, VisibleTasks visible) {
        this.tasks = tasks;
        this.visible = visible;
    }

    @Requires(Permission.SCAFFOLDER_TASK_CREATE)
    @Mutation
    @Description("Runs a template. The task is stored when the mutation returns, and goes on also if this server dies.")
    public RunTemplatePayload runTemplate(@NonNull @Description("What to run.") RunTemplateInput input) {
        return payload(
                "template",
                () -> tasks.create(
                        new TaskRequest(input.template, valuesOf(input.values), secretsOf(input.secrets), true)),
                RunTemplatePayload::new);
    }

    @Requires(Permission.SCAFFOLDER_TASK_CANCEL)
    @Mutation
    @Description("Cancels a task: its action ends within a second. A task that has ended stays as it is.")
    public CancelTaskPayload cancelTask(@NonNull @Description("Which task.") CancelTaskInput input) {
        return payload(
                "id",
                () -> {
                    UUID id = idOf(input.id);
                    tasks.cancel(id);
                    return id;
                },
                (task, _, errors) -> new CancelTaskPayload(task, errors));
    }

    @Requires(Permission.SCAFFOLDER_TASK_CREATE)
    @Mutation
    @Description("Runs a task again that has ended, with the steps and the values that it was created with.")
    public RetryTaskPayload retryTask(@NonNull @Description("Which task.") RetryTaskInput input) {
        return payload(
                "id",
                () -> {
                    UUID id = idOf(input.id);
                    tasks.retry(id, secretsOf(input.secrets), EnumMirrors.convert(input.from, RetryFrom.class));
                    return id;
                },
                RetryTaskPayload::new);
    }

    private interface Payload<P> {
        P of(@Nullable TaskView task, List<ValueError> valueErrors, List<UserError> userErrors);
    }

    private <P> P payload(String mainField, Supplier<UUID> change, Payload<P> payload) {
        try {
            return payload.of(new TaskView(visible.get(change.get())), List.of(), List.of());
        } catch (InvalidValuesException invalid) {
            return payload.of(null, ValueError.of(invalid), List.of());
        } catch (CatalogException failure) {
            return payload.of(null, List.of(), UserError.of(failure, mainField));
        }
    }

    private static UUID idOf(String text) {
        UUID id = TaskIds.parse(text);
        if (id == null) {
            throw VisibleTasks.missing(text);
        }
        return id;
    }

    private static ObjectNode valuesOf(@Nullable Json values) {
        if (values == null) {
            return PlainJson.MAPPER.createObjectNode();
        }
        if (values.value() instanceof ObjectNode object) {
            return object;
        }
        throw CatalogException.invalidField("values", "must be an object, by the names of the fields of the form");
    }

    private static Map<String, String> secretsOf(@Nullable List<SecretInput> secrets) {
        Map<String, String> byName = new LinkedHashMap<>();
        if (secrets != null) {
            secrets.forEach(secret -> byName.put(secret.name, secret.value));
        }
        return byName;
    }
}
