package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Duration INTERVAL = Duration.ofMillis(1);

    @Test
    void isRenewedUntilItIsClosedThoughARenewalFails() throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        AtomicReference<Thread> renewing = new AtomicReference<>();
        CountDownLatch some = new CountDownLatch(3);
        Lease lease = new Lease("rows", INTERVAL, () -> {
            renewing.set(Thread.currentThread());
            some.countDown();
            if (renewals.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection");
            }
        });
        assertThat(some.await(20, TimeUnit.SECONDS)).isTrue();
        lease.close();
        assertThat(renewing.get().isAlive()).isFalse();
    }

    @Test
    void closesAfterTheRenewalThatRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Lease lease = new Lease("rows", INTERVAL, () -> {
            begun.countDown();
            awaitQuietly(closing);
            ended.set(true);
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closer = Thread.ofPlatform().start(lease::close);
        await().until(() -> closer.getState() == Thread.State.WAITING);
        assertThat(ended).isFalse();
        closing.countDown();
        closer.join();
        assertThat(ended).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
