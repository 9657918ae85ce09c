package dev.mokuroku.descriptor.reference;

import dev.mokuroku.entity.LocationRef;

/// A file that a descriptor refers to, with the version that was read. When the version changes, the descriptor has
/// to be parsed again although its own version is the same.
///
/// @param version SHA-256 of the content in hex; `""` where the file could not be read
public record Reference(LocationRef file, String version) {
    /// Of a file that could not be read.
    public static final String UNREADABLE = "";
}
