package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/// Messages of a WebSocket may be as large as a body. They come whole or in frames.
@ApplicationScoped
class SocketSizes implements HttpServerOptionsCustomizer {
    private final int most;

    SocketSizes(GraphQLConfig config) {
        this.most = Math.toIntExact(config.maxBodySize().asLongValue());
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize(Math.max(most, options.getMaxWebSocketFrameSize()));
        options.setMaxWebSocketMessageSize(Math.max(most, options.getMaxWebSocketMessageSize()));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
