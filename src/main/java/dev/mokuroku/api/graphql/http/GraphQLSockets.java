package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.GraphQLEngine;
import dev.mokuroku.api.graphql.engine.OperationMetrics;
import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.api.graphql.limit.QueryRefusal;
import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.Origins;
import dev.mokuroku.security.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// The open WebSockets of this replica.
@ApplicationScoped
class GraphQLSockets {
    private static final Logger LOG = Logger.getLogger(GraphQLSockets.class);

    private static final String PROTOCOL = "graphql-transport-ws";

    private final Vertx vertx;
    private final GraphQLConfig config;
    private final OperationMetrics metrics;
    private final Conversation conversation;
    private final Origins origins;
    private final AtomicInteger open = new AtomicInteger();

    GraphQLSockets(
            Vertx vertx,
            GraphQLEngine engine,
            Callers callers,
            GraphQLConfig config,
            Origins origins,
            OperationMetrics metrics,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.origins = origins;
        this.metrics = metrics;
        this.conversation =
                new Conversation(vertx, engine::execute, callers, new RequestReader(config), config.subscriptions());
        meters.gauge("mokuroku.graphql.connections", open);
    }

    /// @param identity anonymous where the token is still to come
    void open(RoutingContext context, SecurityIdentity identity) {
        try {
            origins.check(context.request());
            count();
        } catch (CatalogException refusal) {
            AnswerWriter.refuse(context, refusal);
            return;
        }
        context.request()
                .toWebSocket()
                .onSuccess(socket -> begin(socket, identity))
                .onFailure(failure -> {
                    open.decrementAndGet();
                    LOG.debugf(failure, "What asked for a WebSocket could not have one");
                    AnswerWriter.refuse(context, CatalogException.invalidInput("This is no handshake of a WebSocket"));
                });
    }

    /// It is open from here on, so that many at once are not more than may be.
    private void count() {
        if (open.incrementAndGet() > config.subscriptions().maxConnections()) {
            open.decrementAndGet();
            metrics.refused(Reason.CONNECTIONS);
            throw new QueryRefusal(Reason.CONNECTIONS, ErrorCode.UNAVAILABLE, "As many connections are open as may be");
        }
    }

    private void begin(ServerWebSocket socket, SecurityIdentity identity) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.closeHandler(ignored -> open.decrementAndGet());
            socket.close((short) 4406, "Subprotocol not acceptable: " + PROTOCOL + " is spoken here");
            return;
        }
        SocketPeer peer = new SocketPeer(socket, vertx.getOrCreateContext());
        TransportConnection connection = new TransportConnection(peer, conversation, identity);
        Timers timers = new Timers(socket, connection);
        socket.textMessageHandler(connection::receive);
        socket.closeHandler(ignored -> {
            open.decrementAndGet();
            timers.cancel();
            connection.closed();
        });
        socket.exceptionHandler(failure -> peer.close(statusOf(failure), "A message cannot be taken"));
    }

    /// Vert.x tells of a message that is too large when its frames are put together, Netty of a frame.
    private static int statusOf(Throwable failure) {
        return switch (failure) {
            case CorruptedWebSocketFrameException broken -> broken.closeStatus().code();
            case IllegalStateException tooLarge -> WebSocketCloseStatus.MESSAGE_TOO_BIG.code();
            default -> WebSocketCloseStatus.INTERNAL_SERVER_ERROR.code();
        };
    }

    private final class Timers {
        private final long init;
        private final long ping;
        private final long lifetime;
        private boolean answered = true;

        Timers(ServerWebSocket socket, TransportConnection connection) {
            GraphQLConfig.Subscriptions limits = config.subscriptions();
            init = vertx.setTimer(limits.initTimeout().toMillis(), ignored -> connection.expectInit());
            lifetime = vertx.setTimer(
                    limits.maxLifetime().toMillis(), ignored -> socket.close((short) 1001, "Come again"));
            socket.pongHandler(ignored -> answered = true);
            ping = vertx.setPeriodic(limits.pingInterval().toMillis(), ignored -> ping(socket));
        }

        private void ping(ServerWebSocket socket) {
            if (answered) {
                answered = false;
                socket.writePing(Buffer.buffer());
            } else {
                socket.close();
            }
        }

        void cancel() {
            vertx.cancelTimer(init);
            vertx.cancelTimer(lifetime);
            vertx.cancelTimer(ping);
        }
    }
}
