package dev.mokuroku.platform.edit;

/// Leaves the making of an edit. Callers of the package get an [EditResult.Refused] instead.
final class RefusedEditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final EditResult.Reason reason;

    RefusedEditException(EditResult.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    EditResult.Refused toResult() {
        return new EditResult.Refused(reason, String.valueOf(getMessage()));
    }
}
