package dev.mokuroku.scaffolder.task.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Turns what a task keeps into encrypted bytes, and back. Any thread may call.
@ApplicationScoped
public class StateCodec {
    private final TaskCipher cipher;

    StateCodec(TaskCipher cipher) {
        this.cipher = cipher;
    }

    public byte[] encrypt(JsonNode value) {
        try {
            return cipher.encrypt(PlainJson.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] encrypt(byte[] content) {
        return cipher.encrypt(content);
    }

    /// @throws UnreadableStateException if it was encrypted with a key that this replica does not have
    public JsonNode json(byte[] encrypted) {
        try {
            return PlainJson.MAPPER.readTree(bytes(encrypted));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @throws UnreadableStateException if it was encrypted with a key that this replica does not have
    public byte[] bytes(byte[] encrypted) {
        return cipher.decrypt(encrypted).orElseThrow(UnreadableStateException::new);
    }
}
