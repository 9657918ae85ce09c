package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.entity.EntityRef;

/// A commit that was deployed.
///
/// @param hash as it was reported, perhaps abbreviated
public record DeployedCommit(EntityRef component, String hash) {}
