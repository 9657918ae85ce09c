package dev.mokuroku.http;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many large responses are written at the same time. Each keeps a state of the index, and some buffers.
@ApplicationScoped
class StreamLimit {
    private final Semaphore free;
    private final HttpConfig config;

    StreamLimit(HttpConfig config) {
        this.config = config;
        this.free = new Semaphore(config.maxStreams(), true);
    }

    /// Waits for its start.
    ///
    /// @throws CatalogException `SERVICE_UNAVAILABLE` where none ended in the meantime
    void acquire() {
        if (!tryAcquire()) {
            throw new CatalogException(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "%d large responses are being read (mokuroku.http.max-streams); try again, or ask for pages"
                            .formatted(config.maxStreams()));
        }
    }

    void release() {
        free.release();
    }

    private boolean tryAcquire() {
        try {
            return free.tryAcquire(config.streamWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
