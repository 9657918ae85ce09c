package dev.mokuroku.platform.version;

/// A text is no range of versions. The message completes a sentence that begins with the name of a field.
public final class InvalidRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidRangeException(String message) {
        super(message);
    }

    /// Never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
