package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// Serves a descriptor for every path: `/c-17.yaml` holds the component `c-17`.
final class DescriptorServer implements AutoCloseable {
    private final HttpServer server;

    DescriptorServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", DescriptorServer::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1).replace(".yaml", "");
        byte[] body = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s}
                spec: {type: service, lifecycle: production, owner: team-a}
                """.formatted(name).getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    String target(String component) {
        return "http://%s/%s.yaml".formatted(host(), component);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
