package dev.mokuroku.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class StreamLimitTest {
    @Test
    void furtherOneIsRefusedByTheNameOfTheSetting() {
        StreamLimit limit = limit("2", "PT0S");
        limit.acquire();
        limit.acquire();
        assertThatThrownBy(limit::acquire)
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE))
                .hasMessageContaining("mokuroku.http.max-streams")
                .hasMessageStartingWith("2 ");
    }

    @Test
    void oneThatEndsMakesRoomForAnother() {
        StreamLimit limit = limit("1", "PT0S");
        for (int i = 0; i < 5; i++) {
            limit.acquire();
            limit.release();
        }
        limit.acquire();
        assertThatThrownBy(limit::acquire).isInstanceOf(CatalogException.class);
    }

    @Test
    void furtherOneStartsWhenAnotherEnds() throws ExecutionException, InterruptedException {
        StreamLimit limit = limit("1", "PT1M");
        limit.acquire();
        CompletableFuture<Void> second = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> {
            limit.acquire();
            second.complete(null);
        });
        assertThat(second).isNotDone();
        limit.release();
        second.get();
        waiting.join();
    }

    @Test
    void serverThatStopsRefusesThoseThatWait() {
        StreamLimit limit = limit("1", "PT1M");
        limit.acquire();
        Thread.currentThread().interrupt();
        assertThatThrownBy(limit::acquire).isInstanceOf(CatalogException.class);
        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
    }

    private static StreamLimit limit(String streams, String wait) {
        return new StreamLimit(Settings.of(
                HttpConfig.class, Map.of("mokuroku.http.max-streams", streams, "mokuroku.http.stream-wait", wait)));
    }
}
