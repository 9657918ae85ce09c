package dev.mokuroku.scorecard.store;

import dev.mokuroku.scorecard.evaluation.EntityResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A result with what only its follower needs.
///
/// @param definition the checks and facts of the result, whether the facts are known or not
/// @param draft whether the scorecard was a draft
/// @param due when the clock may change the result; null if it cannot
public record StoredResult(
        EntityResult result,
        Definition definition,
        boolean draft,
        @Nullable Instant due) {}
