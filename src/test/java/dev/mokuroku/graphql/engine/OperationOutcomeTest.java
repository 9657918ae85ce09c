package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.TestEngine.Started;
import graphql.language.OperationDefinition;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a client gets for an operation, and how it is counted.
class OperationOutcomeTest {
    private final TestEngine engine = new TestEngine(Map.of("mokuroku.graphql.max-cost", "500"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {a                                  | INVALID_INPUT  | Invalid syntax
            {nothing}                           | INVALID_INPUT  | nothing
            {many(first:101){name}}             | INVALID_INPUT  | first must be from 0 to 100 but is 101
            query A{a} query B{b}               | INVALID_INPUT  | operationName must name one of the document's operations: A, B
            query($n:Int!){many(first:$n){name}} | INVALID_INPUT | n
            """)
    void refusesWhatIsWrongBeforeItFetches(String query, ErrorCode code, String message) {
        engine.answering("a", it -> {
            throw new AssertionError("fetched");
        });
        Started operation = engine.start(query);
        engine.workers.runAll();
        GraphQLResponse response = operation.response().join();
        assertThat(response).isInstanceOf(GraphQLResponse.Refused.class);
        assertThat(operation.refusal()).isEqualTo(code);
        assertThat(String.valueOf(response.json())).contains(message).doesNotContain("data=");
    }

    @Test
    void costOverTheLimitIsRefusedAndCountedByItsReason() {
        Started operation =
                engine.start("{x:many(first:100){a:name b:name c:name} y:many(first:100){a:name b:name c:name}}");
        engine.workers.runAll();
        assertThat(operation.refusal()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(engine.meters
                        .get("mokuroku.graphql.refusals")
                        .tag("reason", "cost")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void methodThatForbidsMutationsIsSaidSo() {
        Started operation = engine.start("mutation{change}", Set.of(OperationDefinition.Operation.QUERY));
        engine.workers.runAll();
        assertThat(operation.refusal()).isEqualTo(ErrorCode.METHOD_NOT_ALLOWED);
        assertThat(String.valueOf(operation.response().join().json())).contains("A mutation must be sent by POST");
    }

    @Test
    void failureOfAFieldLeavesTheOthers() {
        engine.answering("a", it -> "x").answering("b", it -> {
            throw new CatalogException(ErrorCode.NOT_FOUND, "no such entity");
        });
        Started operation = engine.start("{a b}");
        engine.workers.runAll();
        assertThat(operation.data()).asString().contains("a=x").contains("b=null");
        assertThat(String.valueOf(operation.response().join().json())).contains("NOT_FOUND", "no such entity");
        assertThat(engine.ended("query", "partial")).isEqualTo(1);
    }

    @Test
    void failureThatIsTheServersShowsAnIncidentAlone() {
        engine.answering("a", it -> CompletableFuture.failedFuture(new IllegalStateException("jdbc:secret")));
        Started operation = engine.start("{a}");
        engine.workers.runAll();
        String json = String.valueOf(operation.response().join().json());
        assertThat(json).contains("INTERNAL", "incident").doesNotContain("secret");
    }

    @Test
    void warningsGoOutWithMutationsAlone() {
        engine.warnings = List.of("the index is behind");
        engine.answering("a", it -> "x").answering("change", it -> "y");
        Started query = engine.start("{a}");
        Started mutation = engine.start("mutation{change}");
        engine.workers.runAll();
        assertThat(query.response().join().json().toString()).doesNotContain("warnings");
        assertThat(mutation.response().join().json().toString()).contains("warnings=[the index is behind]");
    }

    @Test
    void responseNamesTheCostAndItsLimit() {
        engine.answering("many", it -> List.of());
        Started operation = engine.start("{many(first:7){name}}");
        engine.workers.runAll();
        assertThat(operation.response().join().json().toString())
                .contains("requested=8")
                .contains("limit=500");
    }

    @Test
    void subscriptionIsCountedAsLongAsItLives() {
        engine.answering(
                "events",
                it -> AdaptersToReactiveStreams.publisher(Multi.createFrom().items(1, 2, 3)));
        Started operation = engine.start("subscription{events}");
        engine.workers.runAll();
        SubscriptionEvents events =
                ((GraphQLResponse.Streaming) operation.response().join()).events();
        assertThat(liveSubscriptions()).isEqualTo(1);
        assertThat(engine.contexts.open()).as("its request context").isEqualTo(1);
        events.cancel();
        events.cancel();
        assertThat(liveSubscriptions()).isZero();
        assertThat(engine.contexts.open()).isZero();
    }

    /// The client left, or the deadline passed, while the subscription began.
    @Test
    void subscriptionThatNobodyWaitsForEndsAtOnce() {
        AtomicReference<Started> started = new AtomicReference<>();
        engine.answering("events", it -> {
            started.get().response().complete(new GraphQLResponse.Refused(ErrorCode.TIMEOUT, List.of(), Map.of()));
            return AdaptersToReactiveStreams.publisher(Multi.createFrom().nothing());
        });
        started.set(engine.start("subscription{events}"));
        engine.workers.runAll();
        assertThat(liveSubscriptions()).isZero();
        assertThat(engine.contexts.open()).isZero();
    }

    private double liveSubscriptions() {
        return engine.meters.get("mokuroku.graphql.subscriptions").gauge().value();
    }
}
