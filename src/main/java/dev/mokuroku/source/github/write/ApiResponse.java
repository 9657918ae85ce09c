package dev.mokuroku.source.github.write;

import com.fasterxml.jackson.databind.JsonNode;

/// What GitHub answered to a request that it accepted.
///
/// @param status 200 to 299
/// @param body missing if there is none
public record ApiResponse(int status, JsonNode body) {}
