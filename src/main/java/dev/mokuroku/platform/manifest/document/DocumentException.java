package dev.mokuroku.platform.manifest.document;

/// The text is not a document of its format, or exceeds a limit.
public final class DocumentException extends RuntimeException {
    private final int line;

    /// @param line from 1; 0 where unknown
    public DocumentException(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
