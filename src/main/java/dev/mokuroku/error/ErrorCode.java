package dev.mokuroku.error;

/// The one table of errors: the name is GraphQL's `extensions.code`, with the HTTP status and the
/// error name of Backstage's REST answers.
///
/// A new constant also needs a case in `UserError` and a row in `docs/graphql-operations.md`.
public enum ErrorCode {
    INVALID_INPUT(400, "InputError"),
    /// Well formed, but more than one request may ask for.
    LIMIT_EXCEEDED(400, "InputError"),
    UNAUTHENTICATED(401, "AuthenticationError"),
    FORBIDDEN(403, "NotAllowedError"),
    NOT_FOUND(404, "NotFoundError"),
    /// Apollo's word: the client sends the query's text along and goes on.
    PERSISTED_QUERY_NOT_FOUND(404, "NotFoundError"),
    METHOD_NOT_ALLOWED(405, "NotAllowedError"),
    CONFLICT(409, "ConflictError"),
    /// The change feed no longer reaches back to the cursor.
    CURSOR_EXPIRED(410, "GoneError"),
    TOO_LARGE(413, "PayloadTooLargeError"),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaTypeError"),
    /// The caller asked for more than its limit per minute. Retry later.
    RATE_LIMITED(429, "TooManyRequestsError"),
    INTERNAL(500, "InternalServerError"),
    NOT_IMPLEMENTED(501, "NotImplementedError"),
    UNAVAILABLE(503, "ServiceUnavailableError"),
    /// This server cannot do it now: PostgreSQL does not answer, or too much is under way. Try again later.
    SERVICE_UNAVAILABLE(503, "ServiceUnavailableError"),
    TIMEOUT(504, "GatewayTimeoutError");

    private final int status;
    private final String backstageName;

    ErrorCode(int status, String backstageName) {
        this.status = status;
        this.backstageName = backstageName;
    }

    public int status() {
        return status;
    }

    public String backstageName() {
        return backstageName;
    }
}
