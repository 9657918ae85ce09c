package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.TestEngine.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A deadline that passes at a time that the test chooses.
class OperationDeadlineTest {
    /// `many(first: 50)` costs 51 of 100: two do not run together.
    private static final String HEAVY = "{many(first:50){name}}";

    private final List<String> fetched = new ArrayList<>();
    private final TestEngine engine = new TestEngine(Map.of("mokuroku.graphql.max-running-cost", "100"));

    @Test
    void queryThatIsTooLateFetchesNothingMore() {
        CompletableFuture<Object> slow = new CompletableFuture<>();
        engine.answering("many", it -> slow).answering("b", it -> fetched.add("b"));
        Started query = engine.start("{many{name} again:many{name}}");
        engine.workers.runAll();
        assertThat(query.response()).isNotDone();

        query.timeOut();

        assertThat(query.refusal()).isEqualTo(ErrorCode.TIMEOUT);
        slow.complete(List.of(Map.of("name", "x")));
        assertThat(query.refusal()).as("after the late data").isEqualTo(ErrorCode.TIMEOUT);
        assertThat(engine.ended("query", "timeout")).isEqualTo(1);
        assertThat(engine.contexts.open()).as("open request contexts").isZero();
    }

    @Test
    void queryThatIsTooLateBeforeItStartsIsNotExecuted() {
        engine.answering("b", it -> fetched.add("b"));
        Started query = engine.start("{b}");
        query.timeOut();
        engine.workers.runAll();
        assertThat(query.refusal()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(fetched).isEmpty();
    }

    /// What a mutation has begun cannot be taken back.
    @Test
    void mutationThatRunsIsAnsweredHoweverLate() {
        CompletableFuture<Object> scan = new CompletableFuture<>();
        engine.answering("change", it -> scan);
        Started mutation = engine.start("mutation{change}");
        engine.workers.runAll();
        mutation.timeOut();
        assertThat(mutation.response()).isNotDone();
        scan.complete("done");
        assertThat(mutation.data()).isEqualTo(Map.of("change", "done"));
        assertThat(engine.ended("mutation", "complete")).isEqualTo(1);
    }

    @Test
    void mutationThatIsTooLateBeforeItStartsChangesNothing() {
        engine.answering("change", it -> fetched.add("change"));
        Started mutation = engine.start("mutation{change}");
        mutation.timeOut();
        engine.workers.runAll();
        assertThat(mutation.refusal()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(fetched).isEmpty();
    }

    @Test
    void deadlineAfterTheResponseChangesNothing() {
        engine.answering("a", it -> "x");
        Started query = engine.start("{a}");
        engine.workers.runAll();
        query.timeOut();
        assertThat(query.data()).isEqualTo(Map.of("a", "x"));
        assertThat(engine.meters.find("mokuroku.graphql.refusals").counter()).isNull();
    }

    @Test
    void heavyQueryWaitsForRoomAndHoldsNoThread() {
        CompletableFuture<Object> slow = new CompletableFuture<>();
        engine.answering("many", it -> slow);
        Started first = engine.start(HEAVY);
        Started second = engine.start(HEAVY);
        engine.workers.runAll();
        assertThat(engine.limiter.queued()).isEqualTo(1);
        assertThat(second.response()).isNotDone();

        slow.complete(List.of());

        assertThat(first.data()).isEqualTo(Map.of("many", List.of()));
        assertThat(engine.workers.waiting())
                .as("the second is handed to a worker")
                .isEqualTo(1);
        engine.workers.runAll();
        assertThat(second.data()).isEqualTo(Map.of("many", List.of()));
    }

    @Test
    void queryThatTimesOutWhileItWaitsLeavesItsPlace() {
        CompletableFuture<Object> slow = new CompletableFuture<>();
        engine.answering("many", it -> slow);
        engine.start(HEAVY);
        Started waiting = engine.start(HEAVY);
        Started smaller = engine.start("{many(first:30){name}}");
        engine.workers.runAll();
        assertThat(engine.limiter.queued()).isEqualTo(2);

        waiting.timeOut();

        assertThat(engine.limiter.queued())
                .as("the smaller one fits beside the first")
                .isZero();
        engine.workers.runAll();
        slow.complete(List.of());
        assertThat(smaller.data()).isEqualTo(Map.of("many", List.of()));
        assertThat(waiting.refusal()).isEqualTo(ErrorCode.TIMEOUT);
    }

    /// Whatever the outcome, the room is free again.
    @Test
    void everyEndOfAHeavyQueryFreesItsRoom() {
        engine.answering("many", it -> {
            throw new IllegalStateException("broken");
        });
        for (int i = 0; i < 5; i++) {
            Started failing = engine.start(HEAVY);
            engine.workers.runAll();
            assertThat(failing.response()).isDone();
        }
        assertThat(engine.limiter.queued()).isZero();
        assertThat(engine.ended("query", "partial")).isEqualTo(5);
        assertThat(engine.contexts.open()).as("open request contexts").isZero();
    }
}
