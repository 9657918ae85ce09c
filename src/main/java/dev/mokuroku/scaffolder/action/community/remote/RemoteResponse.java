package dev.mokuroku.scaffolder.action.community.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the response of a system.
final class RemoteResponse {
    /// A proxy in front of the system gives these, also if the system performs the request.
    private static final Set<Integer> UNANSWERED = Set.of(502, 503, 504);
    /// Where systems put the reason of a refusal, the most telling field first.
    private static final List<String> REASONS =
            List.of("message", "detail", "error_message", "error_description", "error", "title");

    private static final int MAX_REASON_LENGTH = 500;

    private RemoteResponse() {}

    /// @return missing if the response has no body
    static JsonNode body(RemoteAddress from, RemoteRequest request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Optional<JsonNode> json = json(response.body());
        if (status >= 200 && status < 300 && json.isPresent()) {
            return json.get();
        }
        String message = "%s answered the request to %s with status %d: %s"
                .formatted(from.system(), request.purpose(), status, shortened(from.redacted(reason(response, json))));
        throw UNANSWERED.contains(status)
                ? new UnansweredCallException(message)
                : new RemoteRefusalException(status, message);
    }

    /// Empty if the body is no JSON, such as the page of a proxy.
    private static Optional<JsonNode> json(byte[] body) {
        if (body.length == 0) {
            return Optional.of(MissingNode.getInstance());
        }
        try {
            return Optional.of(PlainJson.MAPPER.readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(HttpResponse<byte[]> response, Optional<JsonNode> json) {
        Optional<String> redirect = response.headers().firstValue("Location");
        if (redirect.isPresent()) {
            return "it redirects to %s, which is not followed".formatted(redirect.get());
        }
        if (json.isEmpty()) {
            return "the body is no JSON: " + new String(response.body(), UTF_8);
        }
        return REASONS.stream()
                .map(json.get()::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("it gives no reason");
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= MAX_REASON_LENGTH ? line : line.substring(0, MAX_REASON_LENGTH) + "…";
    }
}
