package dev.mokuroku.platform.version;

/// What the makers of a platform component say about a version.
public enum SupportStatus {
    SUPPORTED,
    /// Still supported, but to be replaced.
    DEPRECATED,
    UNSUPPORTED,
    /// Nothing is said about it.
    UNKNOWN
}
