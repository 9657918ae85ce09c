package dev.mokuroku.source;

/// The application stops, and a scan that runs with it. What it applied stays; the next scan goes on.
final class ScanStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScanStoppedException() {
        super("the application stops");
    }
}
