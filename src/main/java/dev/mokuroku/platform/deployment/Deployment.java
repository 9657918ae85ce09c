package dev.mokuroku.platform.deployment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored report.
///
/// @param seq the order of arrival; 0 for a report that has just been stored
/// @param effectiveAt decides, with the order of arrival, which of two reports is the later one
/// @param committedAt when the commit was made
/// @param key as it was sent
/// @param hash as of [DeploymentReport#hash]
public record Deployment(
        UUID id,
        long seq,
        DeploymentSource source,
        Target target,
        DeploymentStatus status,
        @Nullable String version,
        @Nullable String commit,
        @Nullable Instant committedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Instant effectiveAt,
        Instant reportedAt,
        @Nullable String link,
        String reporter,
        @Nullable String key,
        String hash) {
    /// With times as PostgreSQL stores them.
    public static Deployment of(DeploymentReport report, Instant now) {
        return new Deployment(
                report.key().id(),
                0,
                report.key().source(),
                report.target(),
                report.status(),
                report.version(),
                report.commit(),
                micros(report.committedAt()),
                micros(report.startedAt()),
                micros(report.finishedAt()),
                report.effectiveAt(now).truncatedTo(ChronoUnit.MICROS),
                now.truncatedTo(ChronoUnit.MICROS),
                report.link(),
                report.reporter(),
                report.key().key(),
                report.hash());
    }

    private static @Nullable Instant micros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
