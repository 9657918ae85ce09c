package dev.mokuroku.source.github.webhook;

import dev.mokuroku.source.ScanOutcome;

/// GitHub could not be asked. What was read before stays.
final class RefreshFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefreshFailedException(String message) {
        super(message);
    }

    static void unlessComplete(ScanOutcome scan) throws RefreshFailedException {
        if (scan.failure() != null) {
            throw new RefreshFailedException(scan.failure());
        }
    }
}
