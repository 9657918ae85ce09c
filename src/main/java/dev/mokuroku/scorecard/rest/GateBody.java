package dev.mokuroku.scorecard.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// @param facts by name, in place of the current ones
@JsonIgnoreProperties(ignoreUnknown = false)
public record GateBody(@Nullable JsonNode facts) {}
