package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTest {
    @Test
    void isRenewedUntilItIsClosedThoughARenewalFails() throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        CountDownLatch some = new CountDownLatch(3);
        Lease lease = new Lease("rows", Duration.ofMillis(1), () -> {
            some.countDown();
            if (renewals.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection");
            }
        });
        assertThat(some.await(20, TimeUnit.SECONDS)).isTrue();
        lease.close();
        int atTheEnd = renewals.get();
        Thread.sleep(20);
        assertThat(renewals).hasValue(atTheEnd);
    }
}
