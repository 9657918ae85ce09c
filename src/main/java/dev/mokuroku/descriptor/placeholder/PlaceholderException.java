package dev.mokuroku.descriptor.placeholder;

/// A placeholder cannot be filled in; never leaves the package.
final class PlaceholderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlaceholderException(String message) {
        super(message, null, false, false);
    }
}
