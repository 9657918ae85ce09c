package dev.mokuroku.source.github.client;

import org.jspecify.annotations.Nullable;

/// What GitHub said: 200 or 304, or a 4xx that concerns what was asked for and will not change by
/// asking again.
///
/// @param json whether the body is JSON of the API, not the bytes of a file
/// @param complete false where the body is longer than the bytes that were asked for
public record RestResponse(int status, @Nullable String etag, boolean json, byte[] body, boolean complete) {
    /// What GitHub says of a refusal, in a sentence; empty where it says nothing.
    public String message() {
        return json ? ResponseCheck.messageIn(body) : "";
    }
}
