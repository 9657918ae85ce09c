package dev.mokuroku.scaffolder.task.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tasks and events in Backstage's shapes. What is stored as JSON is copied as it is.
final class TaskJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private TaskJson() {}

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] task(Task task) {
        return bytes(json -> write(json, task));
    }

    static byte[] tasks(List<Task> tasks, long total) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("tasks");
            for (Task task : tasks) {
                write(json, task);
            }
            json.writeEndArray();
            json.writeNumberField("totalTasks", total);
            json.writeEndObject();
        });
    }

    /// @param recoverable whether the task is
    static byte[] events(List<TaskEvent> events, boolean recoverable) {
        return bytes(json -> {
            json.writeStartArray();
            for (TaskEvent event : events) {
                write(json, event, recoverable);
            }
            json.writeEndArray();
        });
    }

    /// @param recoverable whether the task is
    static String event(TaskEvent event, boolean recoverable) {
        return new String(bytes(json -> write(json, event, recoverable)), UTF_8);
    }

    private static void write(JsonGenerator json, Task task) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", task.id().toString());
        json.writeFieldName("spec");
        json.writeRawValue(task.spec());
        json.writeStringField("status", task.status().text());
        json.writeStringField("createdAt", TIME.format(task.createdAt()));
        json.writeStringField("lastHeartbeatAt", time(task.heartbeatAt()));
        if (task.createdBy() != null) {
            json.writeStringField("createdBy", task.createdBy());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TaskEvent event, boolean recoverable) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", event.id());
        json.writeBooleanField("isTaskRecoverable", recoverable);
        json.writeStringField("taskId", event.taskId().toString());
        json.writeFieldName("body");
        json.writeRawValue(event.body());
        json.writeStringField("type", event.type().text());
        json.writeStringField("createdAt", TIME.format(event.createdAt()));
        json.writeEndObject();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : TIME.format(time);
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = PlainJson.MAPPER.getFactory().createGenerator(bytes)) {
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
