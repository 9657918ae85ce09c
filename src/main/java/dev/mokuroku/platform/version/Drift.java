package dev.mokuroku.platform.version;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a version is behind the latest stable release.
///
/// @param versions stable releases with a higher version
/// @param majors of these releases, how many distinct higher major versions
/// @param replacedAt when the first of them was published; null where no date is known
public record Drift(int versions, int majors, @Nullable Instant replacedAt) {
    public static final Drift NONE = new Drift(0, 0, null);

    /// Full days since the version was replaced; 0 where that is not known.
    public long days(Instant now) {
        return replacedAt == null
                ? 0
                : Math.max(0, Duration.between(replacedAt, now).toDays());
    }
}
