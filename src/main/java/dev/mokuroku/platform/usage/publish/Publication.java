package dev.mokuroku.platform.usage.publish;

import org.jspecify.annotations.Nullable;

/// A package that a repository publishes.
///
/// @param repository `owner/name`, as GitHub writes it
/// @param path of the manifest that names the package
/// @param purl the package URL without version
/// @param version at the head of the default branch; null where the manifest names none
public record Publication(
        String repository,
        String path,
        String purl,
        @Nullable String version) {}
