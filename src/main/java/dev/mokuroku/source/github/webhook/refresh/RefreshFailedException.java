package dev.mokuroku.source.github.webhook.refresh;

import dev.mokuroku.source.scan.ScanOutcome;

/// GitHub could not be asked. What was read before stays.
public final class RefreshFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefreshFailedException(String message) {
        super(message);
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    static void unlessComplete(ScanOutcome scan) throws RefreshFailedException {
        if (scan.failure() != null) {
            throw new RefreshFailedException(scan.failure());
        }
    }
}
