package dev.mokuroku.scaffolder.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run of a template, as it is stored.
///
/// @param templateVersion of the template when the task was created
/// @param spec JSON: what is run, without secrets
/// @param createdBy the caller; null if nobody had signed in
/// @param startedAt null while the task waits in the queue
/// @param endedAt null until the task has ended
/// @param heartbeatAt when the replica that runs the task last renewed its lease; null before a replica took it
/// @param failedStep the step at which a failed task failed; null where no step failed
/// @param error why a failed task failed
public record Task(
        UUID id,
        String templateRef,
        String templateVersion,
        TaskStatus status,
        String spec,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heartbeatAt,
        @Nullable String failedStep,
        @Nullable String error) {}
