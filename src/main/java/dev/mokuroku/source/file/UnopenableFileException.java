package dev.mokuroku.source.file;

import java.io.IOException;

/// A file that is not opened. The message says why, as the end of a sentence about the file.
final class UnopenableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    enum Reason {
        MISSING,
        OUTSIDE,
        NOT_REGULAR,
        TOO_LARGE,
        UNREADABLE
    }

    UnopenableFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
