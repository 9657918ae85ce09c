package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.ManifestScan;

/// How much of one repository is read.
///
/// @param files manifests and lock files
/// @param bytes of all of them together
record ManifestLimits(int files, long bytes) {
    /// As the reader of manifests; GitHub returns larger files to nobody in one piece.
    static final int MAX_FILE_BYTES = 8 << 20;

    static ManifestLimits of(ManifestsConfig config) {
        return new ManifestLimits(config.maxFiles(), config.maxSize().asLongValue());
    }

    /// What decides about what is read: with another, every repository is to be read again.
    String revision() {
        return "%d %d %d".formatted(ManifestScan.REVISION, files, bytes);
    }
}
