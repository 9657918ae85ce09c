package dev.mokuroku.scaffolder.action;

/// Another system did not answer. It may have performed the call.
public final class UnansweredCallException extends ActionException {
    private static final long serialVersionUID = 1L;

    public UnansweredCallException(String message) {
        super("Error", message);
    }
}
