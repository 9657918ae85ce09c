package dev.mokuroku.platform.manifest.document;

/// Limits of every format.
final class DocumentLimits {
    /// Real manifests stay below 30, and the JDK reads no XML deeper than 100.
    static final int MAX_DEPTH = 80;

    private DocumentLimits() {}

    static void checkDepth(int depth, int line) {
        if (depth > MAX_DEPTH) {
            throw new DocumentException(line, "The document is nested more than %d levels deep".formatted(MAX_DEPTH));
        }
    }
}
