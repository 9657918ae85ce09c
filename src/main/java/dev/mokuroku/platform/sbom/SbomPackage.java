package dev.mokuroku.platform.sbom;

import org.jspecify.annotations.Nullable;

/// A package that an SBOM names.
///
/// @param purl the package URL without version, as of [dev.mokuroku.platform.usage.Purls]
/// @param version null if the SBOM names none
/// @param direct whether the component depends on it itself; null if the SBOM does not say
public record SbomPackage(
        String purl, @Nullable String version, @Nullable Boolean direct) {}
