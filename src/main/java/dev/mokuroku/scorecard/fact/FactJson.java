package dev.mokuroku.scorecard.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import java.time.Instant;

/// Values of facts as JSON.
public final class FactJson {
    private FactJson() {}

    /// @param value as of [FactValue#value]
    public static JsonNode of(Object value) {
        return value instanceof Instant time ? TextNode.valueOf(time.toString()) : PlainJson.MAPPER.valueToTree(value);
    }
}
