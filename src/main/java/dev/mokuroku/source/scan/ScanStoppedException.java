package dev.mokuroku.source.scan;

/// Ends a scan because the application is stopping. What it applied stays; the next scan continues.
final class ScanStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScanStoppedException() {
        super("the application is stopping");
    }
}
