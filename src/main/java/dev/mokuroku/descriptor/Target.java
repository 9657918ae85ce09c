package dev.mokuroku.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.List;

/// A place that a Location entity names, whose files are descriptors too.
///
/// @param location the entity that names it
/// @param field JSON pointer to the name
/// @param required whether it is a problem when there is nothing
/// @param written as the entity says it: the target may be relative to the entity's file, or a pattern
public record Target(EntityRef location, String field, boolean required, LocationRef written) {
    private static final String KIND = "location";

    /// Those of an entity of any kind, in the order in which they stand.
    ///
    /// @param type of targets that the entity gives none for
    static List<Target> of(Entity entity, String type) {
        List<Target> targets = new ArrayList<>();
        EntityRef ref = entity.ref();
        if (!ref.kind().equals(KIND)) {
            return targets;
        }
        JsonNode spec = entity.json().path("spec");
        String ownType = spec.path("type").asText(type);
        boolean required = !spec.path("presence").asText().equals("optional");
        if (spec.path("target").isTextual()) {
            targets.add(named(ref, "/spec/target", required, ownType, spec.path("target")));
        }
        for (int i = 0; i < spec.path("targets").size(); i++) {
            targets.add(named(
                    ref,
                    "/spec/targets/" + i,
                    required,
                    ownType,
                    spec.path("targets").path(i)));
        }
        return targets;
    }

    private static Target named(EntityRef ref, String field, boolean required, String type, JsonNode target) {
        return new Target(ref, field, required, new LocationRef(type, target.asText()));
    }
}
