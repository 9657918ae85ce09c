package dev.mokuroku.scorecard.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The value of a fact that an evaluation read. [dev.mokuroku.scorecard.fact.FactValue] describes the parts.
///
/// @param value as JSON, texts cut after 200 characters and lists after 20 elements
/// @param stale whether its time to live was over
public record Evidence(
        String fact,
        JsonNode value,
        @Nullable Instant at,
        @Nullable String source,
        @Nullable String link,
        boolean stale) {}
