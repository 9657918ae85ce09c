package dev.mokuroku.platform.sbom.store;

/// What became of an SBOM that was sent.
///
/// @param repeated whether it was there before
public record StoredSbom(Sbom sbom, boolean repeated) {}
