package dev.mokuroku.platform.manifest.reader;

import org.jspecify.annotations.Nullable;

/// A package that a repository publishes, as its manifest names it.
///
/// @param path of the manifest
/// @param purl the package URL without version
/// @param version as written, after properties and variables of the same repository; null where the manifest names none
public record PublishedPackage(
        String path, String purl, @Nullable String version) {}
