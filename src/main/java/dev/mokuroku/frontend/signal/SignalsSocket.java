package dev.mokuroku.frontend.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
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
/// in Backstage, unknown messages are ignored; exceeding a limit closes the connection.
@WebSocket(path = "/api/signals", endpointId = SignalsSocket.ID)
public class SignalsSocket {
    static final String ID = "signals";
    private static final int MAX_MESSAGE_LENGTH = 4_096;
    private static final int MAX_CHANNEL_LENGTH = 255;
    /// RFC 6455, section 7.4.1.
    private static final int TOO_BIG = 1009;

    private static final int POLICY_VIOLATION = 1008;

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
        if (text.length() > MAX_MESSAGE_LENGTH) {
            close(connection, TOO_BIG, "A message must have at most %d characters".formatted(MAX_MESSAGE_LENGTH));
            return;
        }
        JsonNode message = parse(text);
        String channel = message.path("channel").asText();
        if (channel.isEmpty() || channel.length() > MAX_CHANNEL_LENGTH) {
            return;
        }
        connections.find(connection).ifPresent(page -> {
            switch (message.path("action").asText()) {
                case "subscribe" -> subscribe(page, channel);
                case "unsubscribe" -> page.unsubscribe(channel);
                default -> {
                    // Backstage ignores unknown actions, too.
                }
            }
        });
    }

    @OnPongMessage
    @NonBlocking
    void pong(WebSocketConnection connection, Buffer ignored) {
        connections.find(connection).ifPresent(SignalConnection::pongReceived);
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
                    POLICY_VIOLATION,
                    "A connection may subscribe to at most %d channels".formatted(SignalConnection.MAX_CHANNELS));
        }
    }

    private static void close(WebSocketConnection connection, int code, String reason) {
        connection.close(new CloseReason(code, reason)).subscribe().with(ignored -> {});
    }

    private static JsonNode parse(String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return PlainJson.MAPPER.createObjectNode();
        }
    }
}
