package dev.mokuroku.api.graphql.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Speaks graphql-transport-ws, as simply as can be.
public final class SocketClient implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    public SocketClient(URI graphql, String protocol) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(protocol)
                .buildAsync(socketOf(graphql), this)
                .join();
    }

    public static URI socketOf(URI graphql) {
        return URI.create("ws" + graphql.toString().substring("http".length()));
    }

    public static SocketClient connected(URI graphql) {
        SocketClient client = new SocketClient(graphql, "graphql-transport-ws");
        client.send(Map.of("type", "connection_init"));
        client.expect("connection_ack");
        return client;
    }

    public void send(Map<String, Object> message) {
        try {
            sendText(MAPPER.writeValueAsString(message));
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    public void subscribe(String id, String query) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query)));
    }

    /// The next message.
    public JsonNode next() {
        try {
            JsonNode message = messages.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came");
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// The next message, which is of this type.
    public JsonNode expect(String type) {
        JsonNode message = next();
        if (!message.path("type").asText().equals(type)) {
            throw new AssertionError("Not " + type + ": " + message);
        }
        return message;
    }

    public boolean isSilent() {
        return messages.isEmpty();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                messages.add(MAPPER.readTree(partial.toString()));
            } catch (java.io.IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        messages.add(MAPPER.createObjectNode()
                .put("type", "closed")
                .put("code", code)
                .put("reason", reason));
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
