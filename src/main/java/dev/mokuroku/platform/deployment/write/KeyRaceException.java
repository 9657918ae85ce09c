package dev.mokuroku.platform.deployment.write;

/// Another replica stored a report with the same key meanwhile: the transaction is tried again.
final class KeyRaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyRaceException() {
        super("Another replica stored a report with the same key");
    }
}
