package dev.mokuroku.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.GraphQLResponse;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.security.limit.CallerLimits;
import dev.mokuroku.security.limit.CallerLimitsTest;
import dev.mokuroku.security.limit.ClientAddress;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // nobody shows a token here
class TransportConnectionTest {
    private static final GraphQLConfig LIMITS = Settings.of(GraphQLConfig.class, Map.of());

    private static final int MAX_REQUESTS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final CallerLimits limits = CallerLimitsTest.limits(MAX_REQUESTS, 0);
    private final List<String> sent = new ArrayList<>();
    private final CompletableFuture<GraphQLResponse> answer = new CompletableFuture<>();
    private final TransportConnection connection = new TransportConnection(
            new SocketChannel() {
                @Override
                public void send(String text) {
                    sent.add(text);
                }

                @Override
                public boolean isFull() {
                    return false;
                }

                @Override
                public void onceDrained(Runnable next) {}

                @Override
                public void close(int code, String reason) {
                    sent.add(code + " " + reason);
                }

                @Override
                public ClientAddress clientAddress() {
                    return new ClientAddress("203.0.113.7");
                }

                @Override
                public void runOnChannelThread(Runnable task) {
                    task.run();
                }
            },
            new SocketServices(
                    vertx, (request, call) -> answer, null, limits, new RequestReader(LIMITS), LIMITS.subscriptions()),
            QuarkusSecurityIdentity.builder().setPrincipal(() -> "ada").build());

    @BeforeEach
    void subscribe() {
        connection.receive("{\"type\":\"connection_init\"}");
        subscribe("1");
        assertThat(sent).containsExactly("{\"type\":\"connection_ack\"}");
        sent.clear();
    }

    private void subscribe(String id) {
        connection.receive(
                "{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":\"{__typename}\"}}".formatted(id));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void countsEachOperationAsARequest() {
        answer.complete(new GraphQLResponse.Executed(Map.of(), List.of(), Map.of()));
        for (int i = 1; i < MAX_REQUESTS; i++) {
            subscribe("more-" + i);
        }
        assertThat(sent).noneMatch(message -> message.contains("RATE_LIMITED"));
        subscribe("last");
        assertThat(sent.getLast()).contains("\"error\"", "\"last\"", "\"RATE_LIMITED\"", "\"retryAfter\":");
    }

    @Test
    void hidesInternalFailureOfOperation() {
        answer.completeExceptionally(new IllegalStateException("secret"));
        assertThat(sent).singleElement().asString().contains("\"error\"", "\"INTERNAL\"", "incident");
        assertThat(sent.getFirst()).doesNotContain("secret");
    }

    @Test
    void reportsKnownFailureOfOperation() {
        answer.completeExceptionally(new CatalogException(ErrorCode.UNAVAILABLE, "Come again"));
        assertThat(sent).singleElement().asString().contains("\"UNAVAILABLE\"", "Come again");
    }

    @Test
    void sendsNothingAfterClose() {
        connection.receive("{\"type\":\"complete\",\"id\":\"1\"}");
        answer.completeExceptionally(new IllegalStateException("secret"));
        assertThat(sent).isEmpty();
    }

    @Test
    void countsWhatIsAtWorkThoughNobodyWantsIt() {
        int maxOperations = LIMITS.subscriptions().maxOperations();
        for (int i = 1; i <= maxOperations; i++) {
            connection.receive("{\"type\":\"complete\",\"id\":\"%d\"}".formatted(i));
            subscribe(String.valueOf(i + 1));
        }
        assertThat(sent)
                .singleElement()
                .asString()
                .contains("\"id\":\"%d\"".formatted(maxOperations + 1), "LIMIT_EXCEEDED");
        sent.clear();
        answer.complete(new GraphQLResponse.Executed(Map.of(), List.of(), Map.of()));
        assertThat(sent).isEmpty();
        subscribe("again");
        assertThat(sent).hasSize(2).first().asString().contains("\"next\"");
    }
}
