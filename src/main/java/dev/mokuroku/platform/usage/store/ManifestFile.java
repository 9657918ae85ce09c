package dev.mokuroku.platform.usage.store;

import org.jspecify.annotations.Nullable;

/// A manifest or a lock file.
///
/// @param oid of its blob
/// @param content with gzip; null where it is not kept
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ManifestFile(String path, String oid, long bytes, byte @Nullable [] content) {}
