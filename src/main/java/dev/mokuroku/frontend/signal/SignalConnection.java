package dev.mokuroku.frontend.signal;

import dev.mokuroku.entity.EntityRef;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// One open page. Any thread may call.
final class SignalConnection {
    /// A frontend listens to a handful.
    static final int MAX_CHANNELS = 100;

    private final WebSocketConnection connection;
    private final EntityRef user;
    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean answered = new AtomicBoolean(true);

    SignalConnection(WebSocketConnection connection, EntityRef user) {
        this.connection = connection;
        this.user = user;
    }

    WebSocketConnection connection() {
        return connection;
    }

    /// False if the connection already has the maximum number of channels.
    boolean subscribe(String channel) {
        return channels.size() < MAX_CHANNELS && (channels.add(channel) || channels.contains(channel));
    }

    void unsubscribe(String channel) {
        channels.remove(channel);
    }

    boolean listensTo(EntityRef recipient, String channel) {
        return user.equals(recipient) && channels.contains(channel);
    }

    void pongReceived() {
        answered.set(true);
    }

    /// Whether the last ping was answered; resets the flag for the next ping.
    boolean answeredLastPing() {
        return answered.getAndSet(false);
    }
}
