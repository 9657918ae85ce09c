package dev.mokuroku.scaffolder.action.entity;

import jakarta.ws.rs.core.Response.Status;

/// A status of HTTP in words.
final class HttpStatusText {
    private HttpStatusText() {}

    /// `404 Not Found`.
    static String of(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? Integer.toString(status) : status + " " + known.getReasonPhrase();
    }
}
