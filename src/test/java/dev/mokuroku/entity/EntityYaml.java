package dev.mokuroku.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;

/// Writes entities of tests as people do.
public final class EntityYaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private EntityYaml() {}

    public static Entity entity(String yaml) {
        return new Entity(json(yaml));
    }

    public static ObjectNode json(String yaml) {
        try {
            return (ObjectNode) MAPPER.readTree(yaml);
        } catch (JsonProcessingException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }

    /// An entity `<kind>:default/a` with this spec, in flow style.
    public static Entity entity(String kind, String spec) {
        String apiVersion = kind.equals("Template") ? "scaffolder.backstage.io/v1beta3" : "backstage.io/v1alpha1";
        return entity("{apiVersion: %s, kind: %s, metadata: {name: a, namespace: default}, spec: %s}"
                .formatted(apiVersion, kind, spec));
    }
}
