package dev.mokuroku.platform.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A valid report of a deployment.
///
/// @param version null where only the commit is known
/// @param committedAt when the commit was made, or whatever the version is of
/// @param effectiveAt decides which of two reports is the later one; null for the time at which it finished or
///     started, else the time at which it is stored
/// @param link to the run of the pipeline, or whatever shows more
/// @param reporter the caller
public record DeploymentReport(
        DeploymentKey key,
        Target target,
        DeploymentStatus status,
        @Nullable String version,
        @Nullable String commit,
        @Nullable Instant committedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant effectiveAt,
        @Nullable String link,
        String reporter) {
    /// The same report with another place in the order of reports.
    public DeploymentReport at(Instant other) {
        return new DeploymentReport(
                key, target, status, version, commit, committedAt, startedAt, finishedAt, other, link, reporter);
    }

    /// Equal for reports that say the same. Without the time of the commit, the hash is the one that reports had before
    /// there was such a time: a report that is repeated after an update is still the same.
    public String hash() {
        Stream<@Nullable Object> fields = Stream.of(target, status, version, commit, startedAt, finishedAt, link);
        String content = Stream.concat(fields, Stream.ofNullable(committedAt))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        return HexDigest.sha256(content.getBytes(UTF_8));
    }

    Instant effectiveAt(Instant now) {
        return Stream.of(effectiveAt, finishedAt, startedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
    }
}
