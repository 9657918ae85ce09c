package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/// Where one version runs at a time.
///
/// @param component of any kind, also one that the catalog does not know
/// @param environment as of [EnvironmentName]
/// @param instance null where the environment has only one
public record Target(
        EntityRef component, String environment, @Nullable String instance) {}
