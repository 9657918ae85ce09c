package dev.mokuroku.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.PlainJson;

/// Reads back what the catalog wrote.
public final class StoredJson {
    private StoredJson() {}

    public static Entity parse(String json) {
        try {
            return new Entity(PlainJson.MAPPER.readValue(json, ObjectNode.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The catalog holds an entity that is not JSON", broken);
        }
    }
}
