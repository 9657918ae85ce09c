package dev.mokuroku.error;

/// A failure that a caller can understand. The message goes out as it is: it names the field and what
/// was expected, and holds nothing internal.
public class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public CatalogException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public static CatalogException invalidInput(String message) {
        return new CatalogException(ErrorCode.INVALID_INPUT, message);
    }

    public static CatalogException notFound(String message) {
        return new CatalogException(ErrorCode.NOT_FOUND, message);
    }

    public ErrorCode code() {
        return code;
    }
}
