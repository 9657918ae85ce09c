package dev.mokuroku.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/// JSON in base64, which is the form of Backstage's cursors: its clients decode them, and some make their own.
public final class Base64Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Base64Json() {}

    public static String encode(JsonNode json) {
        return Base64.getEncoder().encodeToString(json.toString().getBytes(UTF_8));
    }

    /// Reads both alphabets of base64 and ignores other characters, as Node.js does. Empty if the text holds no JSON.
    public static Optional<JsonNode> decode(String text) {
        String standard = text.strip().replace('-', '+').replace('_', '/');
        try {
            JsonNode json = MAPPER.readTree(Base64.getMimeDecoder().decode(standard));
            return json.isMissingNode() ? Optional.empty() : Optional.of(json);
        } catch (IllegalArgumentException | IOException notJson) {
            return Optional.empty();
        }
    }
}
