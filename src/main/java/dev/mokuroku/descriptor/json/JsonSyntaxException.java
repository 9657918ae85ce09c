package dev.mokuroku.descriptor.json;

/// A text is no JSON. The message says what was found and where.
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String message) {
        super(message, null, false, false);
    }
}
