package dev.mokuroku.platform.manifest.reader;

import org.jspecify.annotations.Nullable;

/// A dependency that a manifest declares.
///
/// @param path of the manifest
/// @param line from 1; 0 where unknown
/// @param column from 1; 0 where unknown
/// @param purl the package URL without version
/// @param requirement the version as written, after properties and variables of the same repository; null for none
/// @param resolution null where nothing in the repository says it
public record DeclaredPackage(
        String path,
        int line,
        int column,
        String purl,
        @Nullable String requirement,
        Scope scope,
        @Nullable Resolution resolution) {}
