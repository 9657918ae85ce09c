package dev.mokuroku.platform.usage.listing;

/// A file of a repository.
///
/// @param path from the root of the repository
/// @param oid of the blob
record ListedFile(String path, String oid, long bytes) {}
