package dev.mokuroku.platform.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A release.
///
/// @param publishedAt null where unknown
/// @param isPreRelease whether whoever published it, or the version itself, says so
public record Release(Version version, @Nullable Instant publishedAt, boolean isPreRelease) {
    public Release {
        isPreRelease |= version.isPreRelease();
    }
}
