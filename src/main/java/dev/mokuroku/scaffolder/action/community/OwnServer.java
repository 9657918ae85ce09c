package dev.mokuroku.scaffolder.action.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/// Sends requests to the HTTP server of this process, so that its own checks of callers decide.
@ApplicationScoped
class OwnServer {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_BODY_BYTES = 5_000_000;

    private final Supplier<URI> address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    OwnServer(HttpServer server) {
        this(server::getLocalBaseUri);
    }

    OwnServer(Supplier<URI> address) {
        this.address = address;
    }

    /// `{code, headers, body}`.
    JsonNode send(OwnRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request.at(address.get()), HttpResponse.BodyHandlers.ofInputStream());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("code", response.statusCode());
        ObjectNode headers = answer.putObject("headers");
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw ActionException.failed(
                        "The response to %s has more than %,d bytes".formatted(request.path(), MAX_BODY_BYTES));
            }
            answer.set("body", parsed(new String(bytes, UTF_8)));
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        if (body.isEmpty()) {
            return NullNode.instance;
        }
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (JacksonException text) {
            return TextNode.valueOf(body);
        }
    }
}
