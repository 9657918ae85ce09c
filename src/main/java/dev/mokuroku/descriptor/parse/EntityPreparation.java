package dev.mokuroku.descriptor.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.ScriptUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Completes an entity from the file it stands in, as Backstage does.
final class EntityPreparation {
    private static final String REJECTED_URL = "https://backstage.io/annotation-rejected-for-security-reasons";
    /// Lists whose order means nothing: sorted, so that a new order is no change.
    private static final List<String> SORTED =
            List.of("providesApis", "consumesApis", "dependsOn", "dependencyOf", "memberOf", "children", "members");

    private EntityPreparation() {}

    /// @param json with a good envelope, and annotations that are an object or missing
    static void prepare(ObjectNode json, DescriptorFile file) {
        ObjectNode metadata = (ObjectNode) json.path("metadata");
        if (!metadata.has("namespace")) {
            metadata.put("namespace", EntityRef.DEFAULT_NAMESPACE);
        }
        metadata.set("annotations", annotations(metadata.path("annotations"), file));
    }

    /// To be called last, so that a problem of a list item has the item's position in the file.
    static void sortLists(ObjectNode json) {
        SORTED.forEach(field -> sort(json.path("spec").path(field)));
    }

    /// What the file writes wins over what the source says of it, but not over where it was read.
    private static ObjectNode annotations(JsonNode written, DescriptorFile file) {
        ObjectNode annotations = JsonNodeFactory.instance.objectNode();
        file.annotations().forEach((key, value) -> {
            if (!value.isEmpty()) {
                annotations.put(key, value);
            }
        });
        written.properties().forEach(annotation -> annotations.set(annotation.getKey(), annotation.getValue()));
        annotations.put(Annotations.MANAGED_BY_LOCATION, file.id().managedBy().toString());
        annotations.put(Annotations.MANAGED_BY_ORIGIN_LOCATION, file.origin().toString());
        rejectScript(annotations, Annotations.VIEW_URL);
        rejectScript(annotations, Annotations.EDIT_URL);
        return annotations;
    }

    private static void rejectScript(ObjectNode annotations, String key) {
        if (ScriptUrl.isScript(annotations.path(key).asText())) {
            annotations.put(key, REJECTED_URL);
        }
    }

    private static void sort(JsonNode list) {
        if (!(list instanceof ArrayNode array)) {
            return;
        }
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        if (items.stream().allMatch(JsonNode::isTextual)) {
            items.sort(Comparator.comparing(JsonNode::asText));
            array.removeAll().addAll(items);
        }
    }
}
