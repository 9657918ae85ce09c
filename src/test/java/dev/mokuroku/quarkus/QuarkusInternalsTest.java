package dev.mokuroku.quarkus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.resteasy.reactive.server.runtime.QuarkusResteasyReactiveRequestContext;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.jar.JarFile;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;
import org.junit.jupiter.api.Test;

/// What the classes of this package rely on. A failure after an upgrade names the internal that changed and the class
/// that needs it.
class QuarkusInternalsTest {
    @Test
    void quarkusRequestWrapperDone() {
        assertThat(Arrays.stream(QuarkusRequestWrapper.class.getDeclaredMethods())
                        .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == void.class)
                        .map(method -> method.getName()))
                .as("WebSocketShutdownFix calls QuarkusRequestWrapper.done() when a request becomes a WebSocket")
                .contains("done");
    }

    @Test
    void authFailureHandlerKey() throws Exception {
        assertThat(constantIsIn(ResteasyReactiveRecorder.class, QuarkusHttpUser.AUTH_FAILURE_HANDLER))
                .as(
                        "WithoutAuthFailureHandler removes the key %s, which Quarkus REST looks for",
                        QuarkusHttpUser.AUTH_FAILURE_HANDLER)
                .isTrue();
    }

    @Test
    void maxRequestSizeKey() throws Exception {
        assertThat(constantIsIn(VertxInputStream.class, VertxHttpRecorder.MAX_REQUEST_SIZE_KEY))
                .as(
                        "RequestSizes sets the key %s, which Quarkus reads while a body arrives",
                        VertxHttpRecorder.MAX_REQUEST_SIZE_KEY)
                .isTrue();
        assertThat(RequestSizes.ROUTE_ORDER)
                .as("RequestSizes comes after Quarkus' own limit and before the routes")
                .isGreaterThan(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT)
                .isLessThan(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT);
    }

    @Test
    void smallRyeRoutesInRouter() {
        Vertx vertx = Vertx.vertx();
        try {
            Router router = Router.router(vertx);
            assertThatThrownBy(() -> SmallRyeRoutes.remove(router, "/graphql"))
                    .hasMessageContaining("no route with the path /graphql")
                    .hasMessageContaining("see SmallRyeRoutes");
            router.route("/graphql").handler(ignored -> {});
            router.route("/other").handler(ignored -> {});
            SmallRyeRoutes.remove(router, "/graphql");
            assertThat(router.getRoutes()).singleElement().matches(route -> "/other".equals(route.getPath()));
        } finally {
            vertx.close();
        }
    }

    @Test
    void runBlockingKey() throws Exception {
        assertThat(constantIsIn(QuarkusDefaultDataFetcher.class, SmallRyeExecution.RUN_BLOCKING))
                .as("SmallRyeExecution sets the key runBlocking, so that Quarkus' fetchers stay on the calling thread")
                .isTrue();
    }

    @Test
    void requestContextKey() throws Exception {
        Class<?> reader = Class.forName("io.quarkus.smallrye.graphql.runtime.spi.datafetcher.RequestContextHelper");
        assertThat(constantIsIn(reader, SmallRyeExecution.REQUEST_CONTEXT))
                .as("SmallRyeExecution sets the key state, where Quarkus' fetchers look for the request context")
                .isTrue();
    }

    @Test
    void batchLoaderHelperArguments() throws Exception {
        assertThat(constantIsIn(BatchDataFetcher.class, BatchLoaderHelper.ARGUMENTS))
                .as("SmallRyeBatchLoaders finds the arguments of a load by the key that SmallRye's fetchers set")
                .isTrue();
    }

    @Test
    void vertxResteasyReactiveRequestContext() {
        assertThat(VertxResteasyReactiveRequestContext.class)
                .as("RestExchange casts Quarkus REST's request contexts to this class")
                .isAssignableFrom(QuarkusResteasyReactiveRequestContext.class);
    }

    @Test
    void acceptorEventLoopGroup() {
        Vertx vertx = Vertx.vertx();
        try {
            assertThat(VertxInternals.acceptors(vertx))
                    .as("VertxInternals needs the event loops that accept connections")
                    .isNotEmpty();
        } finally {
            vertx.close();
        }
    }

    @Test
    void connectionBaseChannel() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (HttpClient client =
                HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            BlockingQueue<HttpConnection> connections = new LinkedBlockingQueue<>();
            BlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
            int port = vertx.createHttpServer()
                    .requestHandler(request -> {
                        connections.add(request.connection());
                        request.connection().closeHandler(ignored -> closed.add(true));
                        request.response().putHeader("Connection", "close").end();
                    })
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .actualPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                    .build();
            client.send(request, BodyHandlers.discarding());
            closed.take();
            assertThat(VertxInternals.isConnected(connections.take()))
                    .as("VertxInternals sees by ConnectionBase.channel() that the client is gone")
                    .isFalse();
        } finally {
            vertx.close();
        }
    }

    /// Whether the class or a class within it holds the text among its constants.
    private static boolean constantIsIn(Class<?> type, String text) throws Exception {
        String prefix = type.getName().replace('.', '/');
        URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        try (JarFile jar = new JarFile(location.getPath())) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix))
                    .anyMatch(entry -> read(jar, entry.getName()).contains(text));
        }
    }

    private static String read(JarFile jar, String name) {
        try (InputStream bytes = jar.getInputStream(jar.getEntry(name))) {
            return new String(bytes.readAllBytes(), ISO_8859_1);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
