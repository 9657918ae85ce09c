package dev.mokuroku.scaffolder.task.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task that this replica has taken and runs.
///
/// @param spec JSON
/// @param keyId of the key that encrypts its secrets
/// @param secrets encrypted JSON; null without secrets
/// @param createdBy the caller; null if nobody had signed in
/// @param attempt 1 for the first replica that takes the task; grows with each that takes it afterwards
/// @param takeovers how often the replica that ran the task died since the task last got on or was started
/// @param cancelRequested whether somebody cancelled the task while no replica ran it
public record ClaimedTask(
        UUID id,
        String spec,
        String keyId,
        byte @Nullable [] secrets,
        @Nullable String createdBy,
        int attempt,
        int takeovers,
        boolean cancelRequested) {}
