package dev.mokuroku.descriptor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What every valid entity gets beside what its file says: the default namespace, sorted references,
/// and the annotations that tell where it was read.
final class EntityDefaults {
    /// Lists of references, whose order means nothing.
    private static final List<String> SORTED =
            List.of("providesApis", "consumesApis", "dependsOn", "dependencyOf", "memberOf", "children", "members");
    /// URLs that a frontend makes into links.
    private static final Set<String> LINKED = Set.of(Annotations.VIEW_URL, Annotations.EDIT_URL);
    private static final String REJECTED = "https://backstage.io/annotation-rejected-for-security-reasons";

    private EntityDefaults() {}

    /// Changes the tree in place; it is the caller's own.
    static void complete(ObjectNode entity, DescriptorFile file) {
        ObjectNode metadata = (ObjectNode) entity.get("metadata");
        if (!metadata.has("namespace")) {
            metadata.put("namespace", EntityRef.DEFAULT_NAMESPACE);
        }
        annotate(metadata, file);
        if (entity.get("spec") instanceof ObjectNode spec) {
            SORTED.forEach(field -> sort(spec, field));
        }
    }

    private static void annotate(ObjectNode metadata, DescriptorFile file) {
        // A copy: an alias may share the map with another entity.
        ObjectNode annotations = JsonNodeFactory.instance.objectNode();
        if (metadata.get("annotations") instanceof ObjectNode written) {
            annotations.setAll(written);
        }
        for (Map.Entry<String, String> added : file.annotations().entrySet()) {
            annotations.putIfAbsent(added.getKey(), TextNode.valueOf(added.getValue()));
        }
        annotations.put(Annotations.MANAGED_BY_LOCATION, file.location().toString());
        annotations.put(Annotations.MANAGED_BY_ORIGIN_LOCATION, file.origin().toString());
        LINKED.stream()
                .filter(key -> annotations
                        .path(key)
                        .asText()
                        .strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("javascript:"))
                .forEach(key -> annotations.put(key, REJECTED));
        metadata.set("annotations", annotations);
    }

    private static void sort(ObjectNode spec, String field) {
        if (spec.get(field) instanceof ArrayNode array) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            StreamSupport.stream(array.spliterator(), false)
                    .sorted((a, b) -> a.asText().compareTo(b.asText()))
                    .forEach(sorted::add);
            spec.set(field, sorted);
        }
    }
}
