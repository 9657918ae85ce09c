package dev.mokuroku.scaffolder.task.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task whose end was just stored.
///
/// @param createdBy the caller; null if nobody had signed in
public record EndedTask(
        UUID id,
        String templateRef,
        String templateVersion,
        @Nullable String createdBy,
        Instant createdAt,
        TaskEnd end) {}
