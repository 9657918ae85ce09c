package dev.mokuroku.scaffolder.task.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scaffolder.task.TaskEvent;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TemplateTaskEvent")
@Description("An event of a task. Secrets in it are replaced by ***.")
public record TaskEventView(
        @NonNull @Description("The id, for after: it grows with each event of the task.")
        String id,

        @NonNull @Description("What it is about.") TaskEventType type,
        @NonNull @Description("When it happened.") Instant createdAt,

        @Nullable @Description("The line of the log, or what ended.")
        String message,

        @Nullable @Description("The step that it is about; null for the task itself.")
        String stepId,

        @Nullable
        @Description("Where the step is from now on: processing, completed, failed, skipped; null where it stays.")
        String stepStatus,

        @Nullable @Description("What the template gives out, in the last event of a task that completed.")
        Json output) {
    static TaskEventView of(TaskEvent event) {
        JsonNode body = parse(event.body());
        return new TaskEventView(
                Long.toString(event.id()),
                EnumMirrors.convert(event.type(), TaskEventType.class),
                event.createdAt(),
                body.path("message").textValue(),
                body.path("stepId").textValue(),
                body.path("status").textValue(),
                body.has("output") ? new Json(body.get("output")) : null);
    }

    private static JsonNode parse(String body) {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
