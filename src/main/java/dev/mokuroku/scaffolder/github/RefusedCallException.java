package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;

/// GitHub refused a call.
public final class RefusedCallException extends ActionException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String requestId;

    /// @param reason in GitHub's words
    public RefusedCallException(int status, String reason, String requestId) {
        super("HttpError", reason);
        this.status = status;
        this.requestId = requestId;
    }

    public int status() {
        return status;
    }

    /// For the line of a log.
    public ObjectNode details() {
        return PlainJson.MAPPER.createObjectNode().put("status", status).put("x-github-request-id", requestId);
    }
}
