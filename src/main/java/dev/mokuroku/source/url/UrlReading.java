package dev.mokuroku.source.url;

import org.jspecify.annotations.Nullable;

/// What reading one URL brought.
public sealed interface UrlReading {
    /// @param etag names this content to the next reading, as it is; null where the host gave none
    record Content(byte[] bytes, @Nullable String etag) implements UrlReading {}

    /// It reads as it did when it had the ETag that was sent.
    record Unchanged() implements UrlReading {}
}
