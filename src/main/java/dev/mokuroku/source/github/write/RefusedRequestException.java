package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.GithubRefusalException;

/// GitHub refused a request of an [ApiCaller].
public final class RefusedRequestException extends GithubRefusalException {
    private static final long serialVersionUID = 1L;

    private final String requestId;

    RefusedRequestException(int status, ApiRequest request, String reason, String requestId) {
        super(status, "send " + request, reason, new IllegalStateException("GitHub answered " + status));
        this.requestId = requestId;
    }

    /// The id by which GitHub's support finds the request; empty if GitHub gives none.
    public String requestId() {
        return requestId;
    }
}
