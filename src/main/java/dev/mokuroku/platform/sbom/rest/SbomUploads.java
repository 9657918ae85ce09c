package dev.mokuroku.platform.sbom.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.sbom.SbomConfig;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.parse.SbomParser;
import dev.mokuroku.security.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Reads a few SBOMs at a time, because each takes memory for its packages until it is stored.
@ApplicationScoped
class SbomUploads {
    private static final int MAX_UPLOADS = 4;
    private static final int WAIT_SECONDS = 30;

    private final Semaphore free = new Semaphore(MAX_UPLOADS, true);
    private final long maxBytes;

    SbomUploads(SbomConfig config) {
        this.maxBytes = config.maxSize().asLongValue();
    }

    @Produces
    @Singleton
    LargeBody largeBody() {
        return new LargeBody(SbomsResource.PATH, maxBytes);
    }

    /// @param store what is done with the SBOM while it is in memory
    /// @throws CatalogException `INVALID_INPUT` naming the field; `SERVICE_UNAVAILABLE` if too many are being read
    <T> T read(InputStream body, Function<SbomDocument, T> store) {
        acquire();
        try {
            return store.apply(SbomParser.parse(body, maxBytes));
        } catch (IOException broken) {
            throw CatalogException.invalidInput("The SBOM did not arrive completely: " + broken.getMessage());
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
                ErrorCode.SERVICE_UNAVAILABLE, "%d SBOMs are being read; try again".formatted(MAX_UPLOADS));
    }
}
