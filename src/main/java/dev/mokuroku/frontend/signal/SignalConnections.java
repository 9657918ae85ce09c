package dev.mokuroku.frontend.signal;

import dev.mokuroku.entity.EntityRef;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// The open pages of this replica. Any thread may call.
@ApplicationScoped
class SignalConnections {
    private static final Logger LOG = Logger.getLogger(SignalConnections.class);

    private final Map<String, SignalConnection> open = new ConcurrentHashMap<>();
    private final int maxConnections;

    SignalConnections(SignalsConfig config, MeterRegistry meters) {
        this.maxConnections = config.maxConnections();
        meters.gaugeMapSize("mokuroku.signal.connections", io.micrometer.core.instrument.Tags.empty(), open);
    }

    boolean isFull() {
        return open.size() >= maxConnections;
    }

    void add(WebSocketConnection connection, EntityRef user) {
        open.put(connection.id(), new SignalConnection(connection, user));
    }

    Optional<SignalConnection> find(WebSocketConnection connection) {
        return Optional.ofNullable(open.get(connection.id()));
    }

    void remove(WebSocketConnection connection) {
        open.remove(connection.id());
    }

    void send(EntityRef user, String channel, String text) {
        open.values().stream()
                .filter(page -> page.listensTo(user, channel))
                .forEach(page -> start(page.connection().sendText(text)));
    }

    /// Closes connections that did not answer the last ping and pings the others.
    void ping() {
        for (SignalConnection page : open.values()) {
            start(
                    page.answeredLastPing()
                            ? page.connection().sendPing(Buffer.buffer())
                            : page.connection().close());
        }
    }

    /// A page that disconnected is not an error.
    private static void start(Uni<Void> sending) {
        sending.subscribe().with(ignored -> {}, failure -> LOG.debug("A page went away", failure));
    }
}
