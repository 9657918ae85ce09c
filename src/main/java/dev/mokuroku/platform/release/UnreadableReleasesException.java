package dev.mokuroku.platform.release;

/// The releases of a platform component cannot be read. The message says why.
class UnreadableReleasesException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableReleasesException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
