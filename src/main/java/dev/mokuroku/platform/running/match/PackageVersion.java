package dev.mokuroku.platform.running.match;

import org.jspecify.annotations.Nullable;

/// A package in a version.
///
/// @param purl the canonical package URL without version
/// @param version null where no single version is known
public record PackageVersion(String purl, @Nullable String version) {}
