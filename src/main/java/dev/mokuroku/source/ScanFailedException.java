package dev.mokuroku.source;

/// A listing that could not be finished. The message says which part and why.
public class ScanFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ScanFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    public ScanFailedException(String message) {
        super(message);
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
