package dev.mokuroku.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.http.Origins;
import dev.mokuroku.http.RawConnection;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What web pages send with the session cookie of a user, to a server that lets no guests in.
class SessionRequestsTest {
    private static final String BASE = "https://catalog.example.com";
    private static final String COOKIE = "Cookie: theme=dark; q_session=secret\n";

    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void start() {
        Filters filters = new Filters();
        new BrowserRequests(false, true, new Origins(false, BASE), BASE, Set.of("Catalog.Internal")).register(filters);
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(SessionRequestsTest::authenticate);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(context -> context.response().end());
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | catalog.example.com  |                             | 200
            GET    | catalog.internal:80  |                             | 200
            GET    | 127.0.0.1            |                             | 200
            GET    | catalog.example.com  | https://evil.example.com    | 200
            GET    | evil.example.com     |                             | 403
            POST   | catalog.example.com  | https://catalog.example.com | 200
            POST   | catalog.internal     | https://catalog.internal    | 200
            POST   | catalog.example.com  |                             | 403
            POST   | catalog.example.com  | null                        | 403
            POST   | catalog.example.com  | https://evil.example.com    | 403
            POST   | catalog.example.com  | https://x.example.com       | 403
            POST   | evil.example.com     | https://evil.example.com    | 403
            PUT    | catalog.example.com  |                             | 403
            PATCH  | catalog.example.com  |                             | 403
            DELETE | catalog.example.com  | https://evil.example.com    | 403
            """)
    void checksHostAndOriginOfRequestsWithACookie(String method, String host, String origin, String status)
            throws IOException {
        String headers = origin == null ? "" : "Origin: %s\n".formatted(origin);
        assertThat(send(method, host, headers + COOKIE)).contains(status);
    }

    @Test
    void wantsJsonOfRequestsWithACookie() throws IOException {
        String own = "Origin: https://catalog.example.com\nContent-Length: 2\n" + COOKIE;
        assertThat(send("POST", "catalog.example.com", own + "Content-Type: application/json\n", "{}"))
                .contains("200");
        assertThat(send("POST", "catalog.example.com", own + "Content-Type: text/plain\n", "{}"))
                .contains("415");
    }

    @Test
    void wantsAnOriginForWebSockets() throws IOException {
        String upgrade = "Connection: Upgrade\nUpgrade: websocket\n" + COOKIE;
        assertThat(send("GET", "catalog.example.com", upgrade)).contains("403");
        assertThat(send("GET", "catalog.example.com", upgrade + "Origin: https://evil.example.com\n"))
                .contains("403");
        assertThat(send("GET", "catalog.example.com", upgrade + "Origin: https://catalog.example.com\n"))
                .contains("200");
    }

    @Test
    void concernsNeitherTokensNorRequestsWithoutACookie() throws IOException {
        assertThat(send("POST", "evil.example.com", "Authorization: Bearer accepted\n" + COOKIE))
                .contains("200");
        assertThat(send("POST", "evil.example.com", "Origin: https://evil.example.com\n"))
                .contains("200");
    }

    @SuppressWarnings("deprecation") // as Quarkus does it
    private static void authenticate(RoutingContext context) {
        SecurityIdentity user = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("ann"))
                .build();
        context.setUser(new QuarkusHttpUser(user));
        context.next();
    }

    private static String send(String method, String host, String headers) throws IOException {
        return send(method, host, headers, "");
    }

    private static String send(String method, String host, String headers, String body) throws IOException {
        try (RawConnection connection = new RawConnection(URI.create("http://127.0.0.1:" + server.actualPort()))) {
            return connection
                    .send("%s / HTTP/1.1\nHost: %s\n%s\n%s".formatted(method, host, headers, body))
                    .status();
        }
    }
}
