package dev.mokuroku.platform.sbom;

import dev.mokuroku.entity.EntityRef;

/// What an SBOM is of.
///
/// @param version as deployments name it: a version, or the hash of a commit
public record ComponentVersion(EntityRef component, String version) {}
