package dev.mokuroku.graphql.transport;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.GraphQLEngine;
import dev.mokuroku.graphql.engine.OperationMetrics;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.http.Origins;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.limit.CallerLimits;
import dev.mokuroku.security.limit.ClientAddress;
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
    private final SocketServices services;
    private final Origins origins;
    private final AtomicInteger openConnections = new AtomicInteger();

    GraphQLSockets(
            Vertx vertx,
            GraphQLEngine engine,
            Callers callers,
            CallerLimits limits,
            GraphQLConfig config,
            Origins origins,
            OperationMetrics metrics) {
        this.vertx = vertx;
        this.config = config;
        this.origins = origins;
        this.metrics = metrics;
        this.services = new SocketServices(
                vertx, engine::execute, callers, limits, new RequestReader(config), config.subscriptions());
        metrics.observeConnections(openConnections);
    }

    /// @param identity anonymous until the token arrives with `connection_init`
    void openConnections(RoutingContext context, SecurityIdentity identity) {
        try {
            origins.check(context.request());
            reserveConnection();
        } catch (CatalogException refusal) {
            ResponseWriter.writeRefusal(context, refusal);
            return;
        }
        ClientAddress address = ClientAddress.of(context.request());
        context.request()
                .toWebSocket()
                .onSuccess(socket -> start(socket, identity, address))
                .onFailure(failure -> {
                    openConnections.decrementAndGet();
                    LOG.debugf(failure, "WebSocket handshake failed");
                    ResponseWriter.writeRefusal(context, CatalogException.invalidInput("Not a WebSocket handshake"));
                });
    }

    /// Counts the connection before its handshake, so that concurrent handshakes cannot exceed the limit.
    private void reserveConnection() {
        if (openConnections.incrementAndGet() > config.subscriptions().maxConnections()) {
            openConnections.decrementAndGet();
            metrics.recordRefusal(Reason.CONNECTIONS);
            throw new QueryRefusal(
                    Reason.CONNECTIONS,
                    ErrorCode.UNAVAILABLE,
                    "Too many open connections (limit %d)"
                            .formatted(config.subscriptions().maxConnections()));
        }
    }

    private void start(ServerWebSocket socket, SecurityIdentity identity, ClientAddress address) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.closeHandler(ignored -> openConnections.decrementAndGet());
            socket.close((short) 4406, "Subprotocol not acceptable: " + PROTOCOL + " is required");
            return;
        }
        VertxSocketChannel channel = new VertxSocketChannel(socket, vertx.getOrCreateContext(), address);
        TransportConnection connection = new TransportConnection(channel, services, identity);
        Timers timers = new Timers(socket, connection);
        socket.textMessageHandler(connection::receive);
        socket.closeHandler(ignored -> {
            openConnections.decrementAndGet();
            timers.cancel();
            connection.onClosed();
        });
        socket.exceptionHandler(failure -> channel.close(statusOf(failure), "The message is invalid or too large"));
    }

    /// Vert.x reports a message that is too large after joining its frames; Netty reports a frame that is too large.
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
        private boolean pongReceived = true;

        Timers(ServerWebSocket socket, TransportConnection connection) {
            GraphQLConfig.Subscriptions limits = config.subscriptions();
            init = vertx.setTimer(limits.initTimeout().toMillis(), ignored -> connection.onInitTimeout());
            lifetime = vertx.setTimer(
                    limits.maxLifetime().toMillis(),
                    ignored -> socket.close((short) 1001, "Connection lifetime reached; reconnect with a fresh token"));
            socket.pongHandler(ignored -> pongReceived = true);
            ping = vertx.setPeriodic(limits.pingInterval().toMillis(), ignored -> ping(socket));
        }

        private void ping(ServerWebSocket socket) {
            if (pongReceived) {
                pongReceived = false;
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
