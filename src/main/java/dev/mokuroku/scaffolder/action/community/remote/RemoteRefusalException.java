package dev.mokuroku.scaffolder.action.community.remote;

import dev.mokuroku.scaffolder.action.ActionException;

/// A system refused a request.
public final class RemoteRefusalException extends ActionException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param message without secrets
    public RemoteRefusalException(int status, String message) {
        super("HttpError", message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
