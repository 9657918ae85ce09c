package dev.mokuroku.frontend.signal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SignalsTest {
    private static final EntityRef GUEST = EntityRef.parse("user:default/guest");

    @TestHTTPResource("/api/signals")
    URI address;

    @Inject
    Signals signals;

    @Inject
    SignalConnections connections;

    /// What a page hears.
    private static final class Page implements WebSocket.Listener {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final CompletableFuture<Void> pinged = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer content) {
            pinged.complete(null);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }

    @Test
    void acceptsATokenAsSubprotocolAndSendsWhatIsListenedTo() throws Exception {
        String token = when().get("/api/auth/guest/refresh").then().extract().path("backstageIdentity.token");
        Page page = new Page();
        WebSocket socket = open(token, page);
        assertThat(socket.getSubprotocol()).isEqualTo(token);
        socket.sendText("what is this", true).join();
        say(socket, "subscribe", "user-settings");
        Awaitility.await().untilAsserted(() -> {
            signals.publish(GUEST, "user-settings", Map.of("key", "a"));
            assertThat(page.heard).isNotEmpty();
        });
        assertThat(page.heard.take()).isEqualTo("{\"channel\":\"user-settings\",\"message\":{\"key\":\"a\"}}");
        signals.publish(GUEST, "another-channel", "not for this page");
        signals.publish(EntityRef.parse("user:default/other"), "user-settings", "not for this page");
        signals.publish(GUEST, "user-settings", "the end");
        hears(page, "user-settings");
        assertThat(page.heard).noneMatch(text -> text.contains("not for this page"));
        socket.abort();
    }

    @Test
    void refusesAWrongToken() {
        assertThatThrownBy(() -> open("aaaa.bbbb.cccc", new Page()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        given().header("Origin", "https://evil.example.com")
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Version", "13")
                .get("/api/signals")
                .then()
                .statusCode(403);
    }

    @Test
    void closesWhatIsTooMuch() {
        Page wordy = new Page();
        open("plain", wordy).sendText("x".repeat(5_000), true).join();
        assertThat(wordy.closed.join()).isEqualTo(1009);
        Page curious = new Page();
        WebSocket socket = open("plain", curious);
        for (int i = 0; i <= SignalConnection.MAX_CHANNELS; i++) {
            say(socket, "subscribe", "channel-" + i);
        }
        assertThat(curious.closed.join()).isEqualTo(1008);
    }

    @Test
    void keepsPagesThatAnswerPings() throws Exception {
        Page page = new Page();
        WebSocket socket = open("plain", page);
        say(socket, "subscribe", "early");
        hears(page, "early");
        connections.ping();
        page.pinged.join();
        // The answer to the ping travels ahead of this.
        say(socket, "subscribe", "late");
        hears(page, "late");
        connections.ping();
        page.heard.clear();
        hears(page, "late");
        assertThat(page.closed).isNotDone();
        socket.abort();
    }

    @Test
    void knowsPagesThatAnswerNoPing() {
        SignalConnection page = new SignalConnection(null, GUEST);
        assertThat(page.answeredLastPing()).isTrue();
        assertThat(page.answeredLastPing()).isFalse();
        page.pongReceived();
        assertThat(page.answeredLastPing()).isTrue();
    }

    private void hears(Page page, String channel) {
        Awaitility.await().untilAsserted(() -> {
            signals.publish(GUEST, channel, channel);
            assertThat(page.heard).anyMatch(text -> text.contains(channel));
        });
    }

    private WebSocket open(String subprotocol, WebSocket.Listener page) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(subprotocol)
                .buildAsync(ws(), page)
                .join();
    }

    private URI ws() {
        return URI.create(address.toString().replaceFirst("^http", "ws"));
    }

    private static void say(WebSocket socket, String action, String channel) {
        socket.sendText("{\"action\":\"%s\",\"channel\":\"%s\"}".formatted(action, channel), true)
                .join();
    }
}
