package dev.mokuroku.platform.deployment;

import org.jspecify.annotations.Nullable;

/// What a caller sent of a deployment, unchecked.
public record DeploymentInput(
        @Nullable String component,
        @Nullable String environment,
        @Nullable String instance,
        @Nullable String version,
        @Nullable String commit,
        @Nullable String committedAt,
        @Nullable String status,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        @Nullable String link,
        @Nullable String key) {
    public DeploymentInput withKey(String other) {
        return new DeploymentInput(
                component,
                environment,
                instance,
                version,
                commit,
                committedAt,
                status,
                startedAt,
                finishedAt,
                link,
                other);
    }
}
