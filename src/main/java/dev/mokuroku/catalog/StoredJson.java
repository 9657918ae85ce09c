package dev.mokuroku.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;

/// Reads back what the catalog wrote.
public final class StoredJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredJson() {}

    public static Entity parse(String json) {
        try {
            return new Entity(MAPPER.readValue(json, ObjectNode.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The catalog holds an entity that is not JSON", broken);
        }
    }
}
