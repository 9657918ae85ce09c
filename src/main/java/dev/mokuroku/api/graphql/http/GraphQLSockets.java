package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.GraphQLEngine;
import dev.mokuroku.api.graphql.engine.OperationMetrics;
import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.api.graphql.limit.QueryRefusal;
import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/// The open WebSockets of this replica.
@ApplicationScoped
class GraphQLSockets {
    private static final String PROTOCOL = "graphql-transport-ws";

    private final Vertx vertx;
    private final GraphQLConfig config;
    private final OperationMetrics metrics;
    private final Conversation conversation;
    private final AtomicInteger open = new AtomicInteger();

    GraphQLSockets(
            Vertx vertx,
            GraphQLEngine engine,
            Callers callers,
            GraphQLConfig config,
            OperationMetrics metrics,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.metrics = metrics;
        this.conversation = new Conversation(vertx, engine, callers, new RequestReader(config), config.subscriptions());
        meters.gauge("mokuroku.graphql.connections", open);
    }

    /// @param identity anonymous where the token is still to come
    void open(RoutingContext context, SecurityIdentity identity) {
        if (open.get() >= config.subscriptions().maxConnections()) {
            metrics.refused(Reason.CONNECTIONS);
            AnswerWriter.refuse(
                    context,
                    new QueryRefusal(
                            Reason.CONNECTIONS, ErrorCode.UNAVAILABLE, "As many connections are open as may be"));
            return;
        }
        context.request().toWebSocket().onSuccess(socket -> begin(socket, identity));
    }

    private void begin(ServerWebSocket socket, SecurityIdentity identity) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.close((short) 4406, "Subprotocol not acceptable: " + PROTOCOL + " is spoken here");
            return;
        }
        open.incrementAndGet();
        TransportConnection connection =
                new TransportConnection(new SocketPeer(socket, vertx.getOrCreateContext()), conversation, identity);
        Timers timers = new Timers(socket, connection);
        socket.textMessageHandler(connection::receive);
        socket.closeHandler(ignored -> {
            open.decrementAndGet();
            timers.cancel();
            connection.closed();
        });
        socket.exceptionHandler(ignored -> socket.close());
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
