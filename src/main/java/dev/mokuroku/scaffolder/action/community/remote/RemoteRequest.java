package dev.mokuroku.scaffolder.action.community.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// A request to another system.
///
/// @param purpose what the request is to do, such as `create the project shop`
/// @param path below the address of the system, with its query; begins with a slash
/// @param body JSON; null for none
public record RemoteRequest(
        String method,
        String purpose,
        String path,
        @Nullable JsonNode body) {
    public static RemoteRequest get(String purpose, String path) {
        return new RemoteRequest("GET", purpose, path, null);
    }

    public static RemoteRequest post(String purpose, String path, JsonNode body) {
        return new RemoteRequest("POST", purpose, path, body);
    }

    /// One segment of a path, or a value of a query.
    public static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
