package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PooledRunTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void interruptEndsTheWorkAndNotWhatTheThreadDoesNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interruptedAgain = new CountDownLatch(1);
        PooledRun run = new PooledRun("work", () -> {
            begun.countDown();
            sleep();
        });
        Future<Boolean> next = pool.submit(() -> {
            run.run();
            boolean _ = interruptedAgain.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return Thread.currentThread().isInterrupted();
        });
        assertThat(begun.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        run.interrupt();
        run.await(TIMEOUT);
        run.interrupt();
        interruptedAgain.countDown();

        assertThat(interrupted).isTrue();
        assertThat(next.get()).isFalse();
    }

    @Test
    void interruptThatNobodyTookIsGoneAfterTheWork() {
        new PooledRun("work", () -> Thread.currentThread().interrupt()).run();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptBeforeTheWorkBeginsReachesIt() throws InterruptedException {
        PooledRun run = new PooledRun("work", this::sleep);
        run.interrupt();
        pool.execute(run);
        run.await(TIMEOUT);

        assertThat(interrupted).isTrue();
    }

    @Test
    void threadHasTheNameOfTheWorkAndThenItsOwn() throws Exception {
        String own = pool.submit(() -> Thread.currentThread().getName()).get();
        StringBuilder name = new StringBuilder();
        PooledRun run =
                new PooledRun("work", () -> name.append(Thread.currentThread().getName()));
        pool.execute(run);
        run.await(TIMEOUT);

        assertThat(name).hasToString("work");
        assertThat(pool.submit(() -> Thread.currentThread().getName()).get()).isEqualTo(own);
    }

    private void sleep() {
        try {
            Thread.sleep(TIMEOUT);
        } catch (InterruptedException expected) {
            interrupted.set(true);
        }
    }
}
