package dev.mokuroku.quarkus;

import io.netty.channel.EventLoopGroup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;

/// What Vert.x knows and does not publish.
///
/// Internals: `ConnectionBase.channel()` and `VertxInternal.getAcceptorEventLoopGroup()`.
///
/// Remove when Vert.x drops the pipelined requests of closed connections by itself, and has a hook for accepted
/// connections.
public final class VertxInternals {
    private VertxInternals() {}

    /// Whether the client is still connected; true where that is not known.
    public static boolean isConnected(HttpConnection connection) {
        return !(connection instanceof ConnectionBase base) || base.channel().isActive();
    }

    /// The event loops that accept connections.
    public static EventLoopGroup acceptors(Vertx vertx) {
        return ((VertxInternal) vertx).getAcceptorEventLoopGroup();
    }
}
