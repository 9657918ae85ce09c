package dev.mokuroku.platform.deployment.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An environment.
///
/// @param name as of [dev.mokuroku.platform.deployment.EnvironmentName]
/// @param components how many run there
/// @param lastDeployedAt when the latest of what runs was deployed; null if nothing runs
public record EnvironmentSummary(
        String name, long components, @Nullable Instant lastDeployedAt) {}
