package dev.mokuroku.launch.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A running server, asked by GraphQL.
final class CatalogServer implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /// A trial may evaluate 10,000 entities.
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(2);

    private static final int OK = 200;

    private final URI endpoint;
    private final @Nullable String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /// The server does not answer as expected; the message says why.
    static final class UnusableServerException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableServerException(String message) {
            super(message);
        }

        UnusableServerException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// @param token null for none
    CatalogServer(URI server, @Nullable String token) {
        this.endpoint = server.resolve("graphql");
        this.token = token;
    }

    /// @return `data` of the response
    JsonNode request(String query, ObjectNode variables) throws UnusableServerException {
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        body.put("query", query).set("variables", variables);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        try {
            return dataOf(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UnusableServerException(
                    "%s cannot be reached: %s"
                            .formatted(
                                    endpoint,
                                    Objects.requireNonNullElse(failure.getMessage(), "no server answers there")),
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableServerException("The command was interrupted", stopped);
        }
    }

    private JsonNode dataOf(HttpResponse<String> response) throws UnusableServerException {
        JsonNode answer;
        try {
            answer = PlainJson.MAPPER.readTree(response.body());
        } catch (JsonProcessingException noJson) {
            throw new UnusableServerException(
                    "%s answers %d without JSON".formatted(endpoint, response.statusCode()), noJson);
        }
        String message = answer.at("/errors/0/message")
                .asText(answer.at("/error/message").asText(""));
        if (!message.isEmpty() || response.statusCode() != OK) {
            throw new UnusableServerException("%s answers %d: %s"
                    .formatted(endpoint, response.statusCode(), message.isEmpty() ? "no reason given" : message));
        }
        return answer.path("data");
    }

    @Override
    public void close() {
        client.close();
    }
}
