package dev.mokuroku.scaffolder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveStoreTest {
    @TempDir
    Path folder;

    private ArchiveStore store;
    private final AtomicInteger downloads = new AtomicInteger();

    @BeforeEach
    void open() {
        store = FetchSettings.store(folder, 1 << 20);
    }

    @Test
    void downloadsACommitOnce() throws IOException {
        assertThat(read("acme/shop@1")).isEqualTo("archive 1");
        assertThat(read("acme/shop@1")).isEqualTo("archive 1");
        assertThat(read("acme/shop@2")).isEqualTo("archive 2");
    }

    @Test
    void keepsNothingOfADownloadThatFails() throws IOException {
        assertThatThrownBy(() -> store.read(
                        "acme/shop@1",
                        file -> {
                            Files.writeString(file, "half");
                            throw new IOException("connection reset");
                        },
                        InputStream::readAllBytes))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(read("acme/shop@1")).isEqualTo("archive 1");
    }

    @Test
    void slowDownloadKeepsNobodyFromOtherArchives() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> read("slow", file -> {
            began.countDown();
            await(end);
            Files.writeString(file, "slow");
        }));
        await(began);

        // more keys than the store has places for at the start
        for (int commit = 0; commit < 100; commit++) {
            assertThat(read("acme/shop@" + commit)).isEqualTo("archive " + (commit + 1));
        }
        end.countDown();

        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void waitsForTheDownloadOfAnotherAndTriesItselfIfThatFails() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> failing = CompletableFuture.supplyAsync(() -> read("acme/shop@1", _ -> {
            began.countDown();
            await(end);
            throw new IOException("cancelled");
        }));
        await(began);
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> read("acme/shop@1", file -> Files.writeString(file, "mine")));
        end.countDown();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("mine");
        assertThat(failing).failsWithin(Duration.ofSeconds(10));
    }

    private String read(String key, ArchiveStore.Download download) {
        try {
            return store.read(key, download, archive -> new String(archive.readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void readsAnArchiveThatIsLargerThanAllThatMayBeKept() throws IOException {
        ArchiveStore tiny = FetchSettings.store(folder, 1);
        String text = tiny.read(
                "acme/shop@1",
                file -> Files.writeString(file, "x".repeat(1 << 16)),
                archive -> new String(archive.readAllBytes(), UTF_8));
        assertThat(text).hasSize(1 << 16);
    }

    private String read(String key) throws IOException {
        return store.read(
                key,
                file -> Files.writeString(file, "archive " + downloads.incrementAndGet()),
                archive -> new String(archive.readAllBytes(), UTF_8));
    }
}
