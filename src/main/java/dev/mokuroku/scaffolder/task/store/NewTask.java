package dev.mokuroku.scaffolder.task.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task to store.
///
/// @param spec JSON
/// @param parameters JSON: the values of the form, for the audit trail
/// @param author the caller, for the audit trail
/// @param createdBy the caller; null if nobody has signed in
/// @param secrets encrypted JSON; null without secrets
public record NewTask(
        UUID id,
        String templateRef,
        String templateVersion,
        String spec,
        String parameters,
        String author,
        @Nullable String createdBy,
        byte @Nullable [] secrets) {}
