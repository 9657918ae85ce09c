package dev.mokuroku.launch;

/// Why the application cannot start, for the person who starts it.
class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StartFailure(String message) {
        super(message);
    }
}
