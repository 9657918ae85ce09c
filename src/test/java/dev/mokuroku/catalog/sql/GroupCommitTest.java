package dev.mokuroku.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyCallerGetsItsOwnResult() throws InterruptedException, ExecutionException {
        GroupCommit<Integer, String> commits = commits(group -> {
            groups.add(group);
            return group.stream().map(one -> Outcome.of("r" + one)).toList();
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                results.add(callers.submit(() -> commits.submit(number)));
            }
            for (int i = 0; i < 1_000; i++) {
                assertThat(results.get(i).get()).isEqualTo("r" + i);
            }
        }
        assertThat(groups.stream().flatMap(List::stream)).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void whatWaitsIsWrittenTogether() throws InterruptedException, ExecutionException {
        CountDownLatch firstWrites = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commits = commits(group -> {
            groups.add(group);
            if (group.contains(0)) {
                firstWrites.countDown();
                await(othersWait);
            }
            return group.stream().map(Outcome::of).toList();
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = callers.submit(() -> commits.submit(0));
            firstWrites.await();
            CountDownLatch started = new CountDownLatch(2);
            List<Future<Integer>> others = new ArrayList<>();
            for (int number : List.of(1, 2)) {
                others.add(callers.submit(() -> {
                    started.countDown();
                    return commits.submit(number);
                }));
            }
            started.await();
            while (commits.waiting() < 2) {
                Thread.onSpinWait();
            }
            othersWait.countDown();
            assertThat(first.get()).isZero();
            assertThat(others.get(0).get()).isEqualTo(1);
            assertThat(others.get(1).get()).isEqualTo(2);
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void oneThatFailsDoesNotFailTheOthers() throws InterruptedException, ExecutionException {
        GroupCommit<Integer, Integer> commits = commits(group -> {
            if (group.contains(13)) {
                throw new IllegalArgumentException("13");
            }
            return group.stream().map(Outcome::of).toList();
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int number = i;
                results.add(callers.submit(() -> commits.submit(number)));
            }
            for (int i = 0; i < 30; i++) {
                Future<Integer> result = results.get(i);
                if (i == 13) {
                    assertThatThrownBy(result::get).hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(result.get()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void withoutPostgresqlAllAreRefusedAfterTwoAttempts() throws InterruptedException {
        CountDownLatch firstWrites = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commits = commits(group -> {
            groups.add(group);
            firstWrites.countDown();
            await(othersWait);
            throw DatabaseFailure.unavailable();
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> results = new ArrayList<>();
            results.add(callers.submit(() -> commits.submit(0)));
            firstWrites.await();
            for (int i = 1; i <= 30; i++) {
                int number = i;
                results.add(callers.submit(() -> commits.submit(number)));
            }
            while (commits.waiting() < 30) {
                Thread.onSpinWait();
            }
            othersWait.countDown();
            for (Future<Integer> result : results) {
                assertThatThrownBy(result::get).hasCauseInstanceOf(CatalogException.class);
            }
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 30, 1);
    }

    @Test
    void nobodyWaitsForeverAfterAnError() {
        GroupCommit<Integer, Integer> commits = commits(_ -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> commits.submit(1)).hasCauseInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> commits.submit(2)).hasCauseInstanceOf(StackOverflowError.class);
    }

    private static <R> GroupCommit<Integer, R> commits(Function<List<Integer>, List<Outcome<R>>> writer) {
        return new GroupCommit<>("group-commit-test", writer, _ -> 1, 100);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
