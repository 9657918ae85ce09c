package dev.mokuroku.scorecard.fact.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.scorecard.fact.FactConfig;
import dev.mokuroku.security.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads a few bodies at a time, because each takes memory.
@ApplicationScoped
class FactUploads {
    private static final int MAX_UPLOADS = 4;
    private static final int WAIT_SECONDS = 30;

    private final Semaphore free = new Semaphore(MAX_UPLOADS, true);
    private final long maxBytes;

    FactUploads(FactConfig config) {
        this.maxBytes = config.pushed().maxSize().asLongValue();
    }

    interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }

    @Produces
    @Singleton
    LargeBody reports() {
        return new LargeBody(FactsResource.PATH, maxBytes);
    }

    @Produces
    @Singleton
    LargeBody openssfScorecard() {
        return new LargeBody(FactsResource.PATH + DocumentsResource.OPENSSF_SCORECARD, maxBytes);
    }

    @Produces
    @Singleton
    LargeBody sarif() {
        return new LargeBody(FactsResource.PATH + DocumentsResource.SARIF, maxBytes);
    }

    @Produces
    @Singleton
    LargeBody junit() {
        return new LargeBody(FactsResource.PATH + DocumentsResource.JUNIT, maxBytes);
    }

    @Produces
    @Singleton
    LargeBody coverage() {
        return new LargeBody(FactsResource.PATH + DocumentsResource.COVERAGE, maxBytes);
    }

    /// @throws CatalogException `SERVICE_UNAVAILABLE` if too many are being read
    <T> T read(InputStream body, BodyReader<T> reader) {
        acquire();
        try {
            return reader.read(body);
        } catch (IOException broken) {
            throw CatalogException.invalidInput("The body did not arrive completely: " + broken.getMessage());
        } finally {
            free.release();
        }
    }

    private void acquire() {
        try {
            if (free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CatalogException(
                ErrorCode.SERVICE_UNAVAILABLE, "%d reports are being read; try again".formatted(MAX_UPLOADS));
    }
}
