package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact as it was reported.
///
/// @param name with the name of the schema
/// @param value JSON
public record StoredFact(
        EntityRef entity,
        String name,
        String value,
        Instant at,
        @Nullable String source,
        @Nullable String link,
        String reporter,
        Instant reportedAt) {
    public JsonNode json() {
        try {
            return PlainJson.MAPPER.readTree(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored fact is not JSON", broken);
        }
    }
}
