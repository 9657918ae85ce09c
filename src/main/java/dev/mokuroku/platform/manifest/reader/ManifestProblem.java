package dev.mokuroku.platform.manifest.reader;

/// Why a file, or a part of it, gave no rows.
///
/// @param line from 1; 0 where unknown
public record ManifestProblem(String path, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? path + ": " + message : "%s:%d: %s".formatted(path, line, message);
    }
}
