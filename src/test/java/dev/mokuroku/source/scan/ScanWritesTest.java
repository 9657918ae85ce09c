package dev.mokuroku.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.Author;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ScanWritesTest {
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void writesInOrderWhatIsAddedAndCountsIt() {
        try (ScanWrites writes = ScanWrites.inBackground()) {
            for (int i = 0; i < 20; i++) {
                writes.add(creating(i));
            }
            writes.await();

            assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
            assertThat(writes.written().created()).isEqualTo(20);
        }
    }

    @Test
    void letsTheScanGoOnWhileOthersWait() {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ScanWrites writes = ScanWrites.inBackground()) {
            writes.add(() -> {
                await(goOn);
                return creating(0).get();
            });
            writes.add(creating(1));
            assertThat(done).isEmpty();
            goOn.countDown();
        }
        assertThat(done).containsExactly(0, 1);
    }

    @Test
    void holdsTheScanBackWhenTooMuchWaits() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        Thread scan = Thread.startVirtualThread(() -> {
            try (ScanWrites writes = ScanWrites.inBackground()) {
                writes.add(() -> {
                    await(goOn);
                    return creating(0).get();
                });
                writes.add(creating(1));
                writes.add(creating(2));
                added.countDown();
            }
        });

        assertThat(added.await(200, TimeUnit.MILLISECONDS)).isFalse();
        goOn.countDown();
        scan.join();
        assertThat(done).containsExactly(0, 1, 2);
    }

    @Test
    void writesAtOnceOnTheCallersThread() {
        AtomicReference<Thread> writer = new AtomicReference<>();
        try (ScanWrites writes = ScanWrites.immediate()) {
            writes.add(() -> {
                writer.set(Thread.currentThread());
                return creating(0).get();
            });

            assertThat(writer).hasValue(Thread.currentThread());
            assertThat(writes.written().created()).isOne();
        }
    }

    @Test
    void throwsAtOnceWhatFailsOnTheCallersThread() {
        try (ScanWrites writes = ScanWrites.immediate()) {
            assertThatThrownBy(() -> writes.add(ScanWritesTest::fail)).hasMessage("no disk");
        }
    }

    @Test
    void writesNothingAfterAFailureAndTellsIt() {
        ScanWrites writes = ScanWrites.inBackground();
        assertThatThrownBy(() -> {
                    try (writes) {
                        writes.add(creating(0));
                        writes.add(ScanWritesTest::fail);
                        writes.add(creating(1));
                        writes.add(creating(2));
                        writes.await();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no disk");
        assertThat(done).containsExactly(0);
        assertThat(writes.written().created()).isOne();
    }

    @Test
    void writesNothingThatWaitsWhenItIsAbandoned() {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ScanWrites writes = ScanWrites.inBackground()) {
            CountDownLatch writing = new CountDownLatch(1);
            writes.add(() -> {
                writing.countDown();
                await(goOn);
                return creating(0).get();
            });
            writes.add(creating(1));
            await(writing);
            writes.cancel();
            goOn.countDown();
        }
        assertThat(done).containsExactly(0);
    }

    @Test
    void writesInTheNameInWhichTheScanActs() {
        AtomicReference<String> name = new AtomicReference<>();
        Author.runAs("ada", () -> {
            try (ScanWrites writes = ScanWrites.inBackground()) {
                writes.add(() -> {
                    name.set(Author.currentOrSource("folder"));
                    return ApplyReport.NOTHING;
                });
            }
            return true;
        });
        assertThat(name).hasValue("ada");
    }

    @Test
    void hasWrittenAllWhenItIsClosed() {
        ScanWrites writes = ScanWrites.inBackground();
        try (writes) {
            writes.add(creating(0));
            writes.add(creating(1));
        }
        assertThat(writes.written().created()).isEqualTo(2);
    }

    private Supplier<ApplyReport> creating(int number) {
        return () -> {
            done.add(number);
            return new ApplyReport(1, 0, 0, 0);
        };
    }

    private static ApplyReport fail() {
        throw new IllegalStateException("no disk");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
