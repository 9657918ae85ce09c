package dev.mokuroku.platform.manifest.reader;

/// Reads the manifests of one ecosystem. A reader is made for one repository and may remember what it has read of it.
public interface ManifestReader {
    /// Whether the file is a manifest of this reader. Lock files are none: a reader reads them beside the manifest.
    boolean reads(String path);

    /// Adds a row for each dependency that the file declares. The repository reports files that cannot be read; text
    /// is untrusted, so no regular expression that backtracks, and no recursion without a limit.
    void read(String path, Rows rows);
}
