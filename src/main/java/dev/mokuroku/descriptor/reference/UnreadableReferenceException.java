package dev.mokuroku.descriptor.reference;

/// A file that a descriptor refers to cannot be read, is not there, or must not be read. The message
/// ends the problem of the entity, and begins as Backstage's errors do: `NotFoundError: …`.
public class UnreadableReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableReferenceException(String message) {
        super(message);
    }

    public UnreadableReferenceException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
