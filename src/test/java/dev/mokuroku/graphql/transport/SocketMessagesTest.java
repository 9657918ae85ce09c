package dev.mokuroku.graphql.transport;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.change.SocketClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SocketMessagesTest {
    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void takesMessagesAsLargeAsABody() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.send(subscribe("x".repeat(900_000)));
            assertThat(client.expect("next").at("/payload/data/__typename").asText())
                    .isEqualTo("Query");
        }
    }

    @Test
    void closesWhereAMessageIsLarger() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.send(subscribe("x".repeat(1_100_000)));
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(1009);
        }
    }

    @Test
    void cutsWhatACloseHasNoRoomFor() {
        String id = "ü".repeat(300);
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe(id, "subscription{entityChanged{ref}}");
            client.subscribe(id, "subscription{entityChanged{ref}}");
            assertThat(client.expect("closed").path("code").asInt()).isEqualTo(4409);
        }
    }

    @Test
    void letsInPagesOfItsOwn() {
        assertThat(statusFor("https://elsewhere.example.com")).isEqualTo(403);
        assertThat(statusFor("null")).isEqualTo(403);
        assertThat(statusFor("http://" + graphql.getAuthority())).isEqualTo(101);
        assertThat(statusFor("https://localhost:8080")).as("mokuroku.base-url").isEqualTo(101);
    }

    private int statusFor(String origin) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Origin", origin)
                .buildAsync(SocketClient.socketOf(graphql), new WebSocket.Listener() {})
                .handle((socket, refused) -> {
                    if (refused != null) {
                        return ((WebSocketHandshakeException) refused.getCause())
                                .getResponse()
                                .statusCode();
                    }
                    socket.abort();
                    return 101;
                })
                .join();
    }

    @Test
    void countsNothingThatIsNoHandshake() {
        given().header("Upgrade", "websocket").get("/graphql").then().statusCode(400);
        await().untilAsserted(
                        () -> assertThat(get("/q/metrics").asString()).contains("mokuroku_graphql_connections 0.0"));
    }

    private static Map<String, Object> subscribe(String padding) {
        return Map.of(
                "type",
                "subscribe",
                "id",
                "1",
                "payload",
                Map.of("query", "{__typename}", "extensions", Map.of("padding", padding)));
    }
}
