package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// A request to this server.
///
/// @param path with its query, from the root of the server
/// @param token of the person who runs the template
/// @param input of the step: `headers`, `body`, `timeout`
record OwnRequest(String method, String path, String token, ObjectNode input) {
    private static final int DEFAULT_TIMEOUT = 60_000;
    /// Set by the client, or by this server alone.
    private static final Set<String> RESERVED =
            Set.of("authorization", "host", "content-length", "connection", "expect", "upgrade", "cookie");

    HttpRequest at(URI server) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMillis(input.path("timeout").asInt(DEFAULT_TIMEOUT)))
                .method(method, body());
        if (!input.path("body").isMissingNode() && !input.path("body").isTextual()) {
            request.setHeader("Content-Type", "application/json");
        }
        input.path("headers").properties().forEach(header -> {
            if (!RESERVED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                setHeader(request, header.getKey(), header.getValue().asText());
            }
        });
        return request.setHeader("Authorization", "Bearer " + token).build();
    }

    private static void setHeader(HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException malformed) {
            throw ActionException.invalidInput(
                    "headers must be names and values of HTTP headers, but one is '%s'".formatted(name));
        }
    }

    private BodyPublisher body() {
        if (input.path("body").isMissingNode()) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(
                input.path("body").isTextual()
                        ? input.path("body").asText()
                        : input.path("body").toString());
    }
}
