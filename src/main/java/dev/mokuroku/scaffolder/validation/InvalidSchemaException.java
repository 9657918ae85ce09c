package dev.mokuroku.scaffolder.validation;

/// A schema cannot be applied. The message says which keyword is wrong, and why.
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSchemaException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
