package dev.mokuroku.graphql.transport;

import dev.mokuroku.graphql.limit.GraphQLConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/// Raises the WebSocket message and frame limits to the maximum body size.
@ApplicationScoped
class SocketMessageLimits implements HttpServerOptionsCustomizer {
    private final int maxBytes;

    SocketMessageLimits(GraphQLConfig config) {
        this.maxBytes = Math.toIntExact(config.maxBodySize().asLongValue());
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize(Math.max(maxBytes, options.getMaxWebSocketFrameSize()));
        options.setMaxWebSocketMessageSize(Math.max(maxBytes, options.getMaxWebSocketMessageSize()));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
