package dev.mokuroku.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A catalog entity in the envelope `apiVersion`, `kind`, `metadata`, `spec`, as a JSON tree.
///
/// Holders treat the tree as read-only. The accessors answer `""` or an empty node where a field is
/// missing or has another type, so that they work on what validation has not seen yet.
public record Entity(ObjectNode json) {
    public String apiVersion() {
        return json.path("apiVersion").asText();
    }

    /// As written in the descriptor: `Component`, `API`.
    public String kind() {
        return json.path("kind").asText();
    }

    public String name() {
        return metadata().path("name").asText();
    }

    public String namespace() {
        String written = metadata().path("namespace").asText();
        return written.isEmpty() ? EntityRef.DEFAULT_NAMESPACE : written;
    }

    public EntityRef ref() {
        return new EntityRef(kind(), namespace(), name());
    }

    public JsonNode metadata() {
        return json.path("metadata");
    }

    public JsonNode spec() {
        return json.path("spec");
    }

    /// The annotation's value, or `""` where it is not set.
    public String annotation(String key) {
        return metadata().path("annotations").path(key).asText();
    }
}
