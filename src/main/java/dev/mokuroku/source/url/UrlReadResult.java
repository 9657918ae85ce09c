package dev.mokuroku.source.url;

import org.jspecify.annotations.Nullable;

/// The result of reading one URL.
public sealed interface UrlReadResult {
    /// @param etag names this content to the next reading, as it is; null where the host gave none
    record Content(byte[] bytes, @Nullable String etag) implements UrlReadResult {}

    /// It reads as it did when it had the ETag that was sent.
    record Unchanged() implements UrlReadResult {}
}
