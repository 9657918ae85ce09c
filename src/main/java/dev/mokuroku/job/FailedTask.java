package dev.mokuroku.job;

import java.time.Instant;

/// A task that failed at its last attempt.
///
/// @param payload JSON
/// @param failure the message of the last failure
public record FailedTask(String type, String id, String payload, int attempts, String failure, Instant failedAt) {}
