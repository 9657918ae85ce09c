package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a caller sent, unchecked.
///
/// @param schema the name of the schema
/// @param facts the facts of a schema that comes with the report, as those of a FactSchema; null without one
/// @param values by the name of the fact, without the name of the schema
/// @param at null for now
public record FactReportInput(
        @Nullable String entity,
        @Nullable String schema,
        @Nullable JsonNode facts,
        Map<String, JsonNode> values,
        @Nullable String at,
        @Nullable String source,
        @Nullable String link) {}
