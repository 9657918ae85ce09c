package dev.mokuroku.error;

import org.jspecify.annotations.Nullable;

/// A failure that a caller can understand. Responses repeat the message: it names the field and what was expected,
/// and holds nothing internal.
public class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;

    public CatalogException(ErrorCode code, String message) {
        this(code, null, message);
    }

    /// @param field the input that caused the failure, such as `first` or `where.all[0].field`; null if none did
    public CatalogException(ErrorCode code, @Nullable String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public static CatalogException invalidInput(String message) {
        return new CatalogException(ErrorCode.INVALID_INPUT, message);
    }

    /// @param problem what the value must be, such as `must not be blank`: the message is the field and the problem
    public static CatalogException invalidField(String field, String problem) {
        return new CatalogException(ErrorCode.INVALID_INPUT, field, field + " " + problem);
    }

    public static CatalogException notFound(String message) {
        return new CatalogException(ErrorCode.NOT_FOUND, message);
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
