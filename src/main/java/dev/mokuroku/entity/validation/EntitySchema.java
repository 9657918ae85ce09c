package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;

/// One of the JSON Schemas under `schema/`, compiled once. May be used by any thread.
final class EntitySchema {
    /// Backstage tells the first finding alone, so that the rest need not be looked for.
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().failFast(true).build()));

    private final Schema schema;

    private EntitySchema(Schema schema) {
        this.schema = schema;
    }

    static EntitySchema named(String name) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:/schema/" + name + ".json"));
        schema.initializeValidators();
        return new EntitySchema(schema);
    }

    Optional<SchemaError> firstError(JsonNode json) {
        return schema.validate(json).stream().findFirst().map(SchemaError::of);
    }
}
