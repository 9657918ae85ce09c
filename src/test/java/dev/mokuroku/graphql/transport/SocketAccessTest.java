package dev.mokuroku.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.change.SocketClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// As where nobody is let in without a token, and the schema is not shown.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SocketAccessTest.TokenRequired.class)
class SocketAccessTest {
    public static final class TokenRequired implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mokuroku.auth.guest", "false",
                    "mokuroku.graphql.introspection", "false",
                    "mokuroku.graphql.subscriptions.max-operations", "1",
                    "mokuroku.graphql.subscriptions.init-timeout", "1s",
                    "mokuroku.graphql.subscriptions.max-connections", "2");
        }
    }

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void takesTheTokenOfTheFirstMessage() {
        try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
            client.send(
                    Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer test-token-of-ci")));
            client.expect("connection_ack");
            client.subscribe("1", "{entities(first:0){totalCount}}");
            assertThat(client.expect("next")
                            .at("/payload/data/entities/totalCount")
                            .isInt())
                    .isTrue();
        }
    }

    @Test
    void letsNobodyInWithoutAToken() {
        try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
            client.send(Map.of("type", "connection_init"));
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(4403);
        }
        try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
            client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer wrong")));
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(4403);
        }
    }

    @Test
    void letsNobodyInByASlashBehindThePath() {
        try (SocketClient client = new SocketClient(URI.create(graphql + "/"), "graphql-transport-ws")) {
            client.send(Map.of("type", "connection_init"));
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(4403);
        }
        RestAssured.given()
                .header("Upgrade", "websocket")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void closesWhoDoesNotBegin() {
        try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(4408);
        }
    }

    @Test
    void runsAsManyOperationsAsItMay() {
        try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
            client.send(
                    Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer test-token-of-ci")));
            client.expect("connection_ack");
            client.subscribe("1", "subscription{scanProgressed{phase}}");
            client.subscribe("2", "{__typename}");
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("LIMIT_EXCEEDED");
        }
    }

    @Test
    void letsInAsManyAsMayBeHoweverManyComeAtOnce() {
        await().untilAsserted(() ->
                assertThat(RestAssured.get("/q/metrics").asString()).contains("mokuroku_graphql_connections 0.0"));
        List<CompletableFuture<WebSocket>> coming = Stream.generate(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(SocketClient.socketOf(graphql), new WebSocket.Listener() {}))
                .limit(8)
                .toList();
        List<WebSocket> open = coming.stream()
                .map(it -> it.handle((socket, refused) -> socket).join())
                .filter(Objects::nonNull)
                .toList();
        open.forEach(WebSocket::abort);
        assertThat(open).hasSize(2);
    }

    @Test
    void showsNoSchema() {
        given().header("Authorization", "Bearer test-token-of-ci")
                .contentType("application/json")
                .body("{\"query\":\"{__schema{types{name}}}\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("FORBIDDEN"));
        given().header("Authorization", "Bearer test-token-of-ci")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(403);
    }
}
