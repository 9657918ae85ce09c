package dev.mokuroku.frontend.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.security.CurrentCaller;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/// Takes `{"action": "subscribe" | "unsubscribe", "channel": "…"}` and sends `{"channel", "message"}`. As
/// Backstage's, it passes over what it does not understand; what is too much closes the connection.
@WebSocket(path = "/api/signals", endpointId = SignalsSocket.ID)
public class SignalsSocket {
    static final String ID = "signals";
    private static final int MESSAGE_CHARACTERS = 4_096;
    private static final int CHANNEL_CHARACTERS = 255;
    /// RFC 6455, section 7.4.1.
    private static final int TOO_BIG = 1009;

    private static final int POLICY = 1008;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SignalConnections connections;
    private final CurrentCaller caller;

    SignalsSocket(SignalConnections connections, CurrentCaller caller) {
        this.connections = connections;
        this.caller = caller;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        connections.add(connection, caller.user().ref());
    }

    @OnTextMessage
    @NonBlocking
    void receive(WebSocketConnection connection, String text) {
        if (text.length() > MESSAGE_CHARACTERS) {
            close(connection, TOO_BIG, "A message has at most %d characters".formatted(MESSAGE_CHARACTERS));
            return;
        }
        JsonNode message = parse(text);
        String channel = message.path("channel").asText();
        if (channel.isEmpty() || channel.length() > CHANNEL_CHARACTERS) {
            return;
        }
        connections.find(connection).ifPresent(page -> {
            switch (message.path("action").asText()) {
                case "subscribe" -> subscribe(page, channel);
                case "unsubscribe" -> page.unsubscribe(channel);
                default -> {
                    // Backstage's passes over it, too.
                }
            }
        });
    }

    @OnPongMessage
    @NonBlocking
    void pong(WebSocketConnection connection, Buffer ignored) {
        connections.find(connection).ifPresent(SignalConnection::alive);
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        connections.remove(connection);
    }

    private static void subscribe(SignalConnection page, String channel) {
        if (!page.subscribe(channel)) {
            close(
                    page.connection(),
                    POLICY,
                    "A page listens to at most %d channels".formatted(SignalConnection.CHANNELS));
        }
    }

    private static void close(WebSocketConnection connection, int code, String reason) {
        connection.close(new CloseReason(code, reason)).subscribe().with(ignored -> {});
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MAPPER.createObjectNode();
        }
    }
}
