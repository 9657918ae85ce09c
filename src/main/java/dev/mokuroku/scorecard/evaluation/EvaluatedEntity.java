package dev.mokuroku.scorecard.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The result of an entity, and when the clock may change it.
///
/// @param due the first instant at which an evaluation may give another result though nothing else has changed; null
///     if the clock does not matter
public record EvaluatedEntity(EntityResult result, @Nullable Instant due) {}
