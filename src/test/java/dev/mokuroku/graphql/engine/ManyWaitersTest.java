package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The limiter under many heavy queries: what is running stays within the limit, nothing waits for ever, and the
/// order is that of arrival.
class ManyWaitersTest {
    private static final long MAX = 1_000;

    private record Query(long cost, CompletableFuture<Void> admitted) {}

    /// Queries that timed out while they waited end in the moment they are admitted.
    @Test
    void admitsThousandsOfQueriesThatEndAtOnce() {
        CostLimiter limiter = new CostLimiter(MAX);
        assertThat(limiter.acquire(MAX)).isDone();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            ends.add(limiter.acquire(MAX).thenRun(() -> limiter.release(MAX)));
        }
        limiter.release(MAX);
        assertThat(ends).allMatch(CompletableFuture::isDone);
        assertThat(limiter.queued()).isZero();
        assertThat(limiter.acquire(MAX)).as("the next query").isDone();
    }

    @Test
    void makesRoomForOthersWhenAQueryStopsWaiting() {
        CostLimiter limiter = new CostLimiter(MAX);
        assertThat(limiter.acquire(600)).isDone();
        CompletableFuture<Void> large = limiter.acquire(900);
        CompletableFuture<Void> small = limiter.acquire(300);
        assertThat(small).as("waits behind the large one").isNotDone();

        large.cancel(false);

        assertThat(small).isCompleted();
        assertThat(limiter.queued()).isZero();
    }

    @Test
    void keepsTheCostOfARunningQueryWhoseAdmissionIsCancelledLate() {
        CostLimiter limiter = new CostLimiter(MAX);
        CompletableFuture<Void> running = limiter.acquire(MAX);
        running.cancel(false);
        assertThat(limiter.acquire(MAX)).isNotDone();
        limiter.release(MAX);
        assertThat(limiter.queued()).isZero();
    }

    /// Random arrivals, ends and withdrawals.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysWithinTheLimitAndForgetsNobody(long seed) {
        Random random = new Random(seed);
        CostLimiter limiter = new CostLimiter(MAX);
        List<Query> waiting = new ArrayList<>();
        List<Query> running = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            int action = random.nextInt(5);
            if (action < 2) {
                long cost = 11L + random.nextInt(1_500);
                waiting.add(new Query(cost, limiter.acquire(cost)));
            } else if (action < 4 && !running.isEmpty()) {
                limiter.release(running.remove(random.nextInt(running.size())).cost());
            } else if (!waiting.isEmpty()) {
                waiting.remove(random.nextInt(waiting.size())).admitted().cancel(false);
            }
            startAdmitted(waiting, running);
            String at = "seed %d, step %d".formatted(seed, step);
            assertWithinLimit(running, at);
            assertThat(limiter.queued()).as(at).isEqualTo(waiting.size());
            assertFirstDoesNotFit(waiting, running, at);
        }
    }

    /// Whoever is admitted came before everybody who still waits.
    private static void startAdmitted(List<Query> waiting, List<Query> running) {
        while (!waiting.isEmpty() && waiting.getFirst().admitted().isDone()) {
            running.add(waiting.removeFirst());
        }
        assertThat(waiting).noneMatch(query -> query.admitted().isDone());
    }

    private static void assertWithinLimit(List<Query> running, String at) {
        if (running.size() > 1) {
            assertThat(sum(running)).as(at).isLessThanOrEqualTo(MAX);
        }
    }

    private static void assertFirstDoesNotFit(List<Query> waiting, List<Query> running, String at) {
        if (!waiting.isEmpty()) {
            assertThat(running).as(at).isNotEmpty();
            assertThat(sum(running) + waiting.getFirst().cost()).as(at).isGreaterThan(MAX);
        }
    }

    private static long sum(List<Query> queries) {
        return queries.stream().mapToLong(Query::cost).sum();
    }
}
