package dev.mokuroku.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;

/// Payloads as JSON.
final class TaskPayload {
    /// A payload names what to work on. Large content belongs into a table of the feature.
    static final int MAX_BYTES = 64 * 1024;

    private TaskPayload() {}

    /// @throws CatalogException if the JSON is larger than [#MAX_BYTES]
    static <T> String toJson(ObjectMapper mapper, TaskType<T> type, T payload) {
        String json = write(mapper, type, payload);
        int bytes = json.getBytes(UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw CatalogException.invalidInput("The payload of a task of type %s has %d bytes of JSON; the limit is %d"
                    .formatted(type.name(), bytes, MAX_BYTES));
        }
        return json;
    }

    private static <T> String write(ObjectMapper mapper, TaskType<T> type, T payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "The payload of task type %s cannot be written as JSON".formatted(type.name()), unwritable);
        }
    }

    static <T> T parse(ObjectMapper mapper, TaskType<T> type, String json) throws JsonProcessingException {
        return mapper.readValue(json, type.payloadType());
    }
}
