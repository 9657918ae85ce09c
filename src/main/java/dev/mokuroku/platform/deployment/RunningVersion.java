package dev.mokuroku.platform.deployment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What runs at a target.
///
/// @param version null where only the commit is known
/// @param since the time of the deployment that brought it
/// @param deployment its id; the deployment itself may be older than what is kept
public record RunningVersion(
        Target target,
        @Nullable String version,
        @Nullable String commit,
        Instant since,
        @Nullable String link,
        UUID deployment) {}
