package dev.mokuroku.source.github.client;

import org.jspecify.annotations.Nullable;

/// What GitHub said: 200 or 304, or a 4xx that concerns what was asked for and will not change by
/// asking again.
///
/// @param json whether the body is JSON of the API, not the bytes of a file
/// @param whole false where the body went on after the bytes that were asked for
public record RestAnswer(int status, @Nullable String etag, boolean json, byte[] body, boolean whole) {
    /// What GitHub says of a refusal, in a sentence; empty where it says nothing.
    public String message() {
        return json ? ResponseCheck.messageIn(body) : "";
    }
}
