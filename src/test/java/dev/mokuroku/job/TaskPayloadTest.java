package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import org.junit.jupiter.api.Test;

class TaskPayloadTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int QUOTES = 2;

    record Text(String text) {}

    private record Type<T>(Class<T> payloadType) implements TaskType<T> {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public void run(String id, T payload) {}
    }

    private static final Type<String> STRINGS = new Type<>(String.class);

    @Test
    void readsWhatItWrote() throws JsonProcessingException {
        Type<Text> type = new Type<>(Text.class);
        String json = TaskPayload.toJson(MAPPER, type, new Text("目録"));
        assertThat(json).isEqualTo("{\"text\":\"目録\"}");
        assertThat(TaskPayload.parse(MAPPER, type, json)).isEqualTo(new Text("目録"));
    }

    @Test
    void limitsBytesRatherThanCharacters() {
        String largest = "é".repeat((TaskPayload.MAX_BYTES - QUOTES) / 2);
        assertThat(TaskPayload.toJson(MAPPER, STRINGS, largest)).hasSize(largest.length() + QUOTES);
        assertThatThrownBy(() -> TaskPayload.toJson(MAPPER, STRINGS, largest + "e"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("The payload of a task of type copy has 65537 bytes of JSON; the limit is 65536");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> TaskPayload.parse(MAPPER, STRINGS, "{")).isInstanceOf(JsonProcessingException.class);
    }
}
