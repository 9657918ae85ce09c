package dev.mokuroku.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.PlainJson;
import java.util.ArrayList;
import java.util.List;

/// The JSON form of what a file's Locations name: `[{location, field, required, type, target}]`.
final class StoredTargets {
    static final String NONE = "[]";

    private StoredTargets() {}

    static String of(List<Target> targets) {
        ArrayNode json = PlainJson.MAPPER.createArrayNode();
        for (Target target : targets) {
            json.addObject()
                    .put("location", target.location().toString())
                    .put("field", target.field())
                    .put("required", target.required())
                    .put("type", target.written().type())
                    .put("target", target.written().target());
        }
        return json.toString();
    }

    static List<Target> parse(String json) {
        if (json.equals(NONE)) {
            return List.of();
        }
        try {
            List<Target> targets = new ArrayList<>();
            for (JsonNode target : PlainJson.MAPPER.readTree(json)) {
                targets.add(new Target(
                        EntityRef.parse(target.path("location").asText()),
                        target.path("field").asText(),
                        target.path("required").asBoolean(),
                        new LocationRef(
                                target.path("type").asText(),
                                target.path("target").asText())));
            }
            return targets;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Targets in the catalog are not JSON", broken);
        }
    }
}
