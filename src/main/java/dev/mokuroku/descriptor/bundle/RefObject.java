package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Objects with a `$ref`.
final class RefObject {
    static final String REF = "$ref";

    private RefObject() {}

    /// Where it leads, as written; null where the value is no reference.
    static @Nullable String targetOf(JsonNode value) {
        String target = value.path(REF).textValue();
        return target == null || target.isEmpty() ? null : target;
    }

    /// Where it leads, when that is another file.
    static @Nullable String externalTargetOf(JsonNode value) {
        String target = targetOf(value);
        return target == null || target.startsWith("#") ? null : target;
    }

    /// Where it leads, unless that is an anchor (`#pet`), which is left as it is.
    static @Nullable String followedTargetOf(JsonNode value) {
        String target = targetOf(value);
        boolean anchor = target != null && target.startsWith("#") && !target.equals("#") && !target.startsWith("#/");
        return anchor ? null : target;
    }

    /// Whether it adds fields to what it leads to.
    static boolean isExtended(JsonNode value) {
        return targetOf(value) != null && value.size() > 1;
    }

    /// What comes of a reference with fields of its own: those win, objects are merged.
    static JsonNode extend(JsonNode reference, JsonNode target) {
        if (!isExtended(reference) || !target.isContainerNode()) {
            return target;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        JavaScriptKeys.fieldsOf(reference).forEach(key -> {
            if (!key.equals(REF)) {
                merged.set(key, reference.path(key));
            }
        });
        JavaScriptKeys.fieldsOf(target).forEach(key -> {
            JsonNode own = merged.get(key);
            JsonNode theirs = JavaScriptKeys.child(target, key);
            if (theirs != null && own == null) {
                merged.set(key, theirs);
            } else if (theirs != null && own.isContainerNode() && theirs.isContainerNode()) {
                merged.set(key, merge(theirs, own));
            }
        });
        return merged;
    }

    private static JsonNode merge(JsonNode under, JsonNode over) {
        if (!(under instanceof ObjectNode fields) || !(over instanceof ObjectNode winning)) {
            return over;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll(fields);
        winning.properties().forEach(field -> {
            JsonNode before = merged.get(field.getKey());
            merged.set(field.getKey(), before == null ? field.getValue() : merge(before, field.getValue()));
        });
        return merged;
    }
}
