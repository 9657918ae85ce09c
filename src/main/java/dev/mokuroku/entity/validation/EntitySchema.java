package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;

/// One of the JSON Schemas under `schema/`, compiled once. May be used by any thread.
final class EntitySchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final Schema schema;

    private EntitySchema(Schema schema) {
        this.schema = schema;
    }

    static EntitySchema named(String name) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:/schema/" + name + ".json"));
        schema.initializeValidators();
        return new EntitySchema(schema);
    }

    /// The finding that ajv would tell first: it looks at a whole object (what it requires, what it may
    /// not have) before it looks into its fields, and the library at the fields before the object.
    Optional<SchemaError> firstError(JsonNode json) {
        return schema.validate(json).stream()
                .map(SchemaError::of)
                .reduce((first, next) -> first.path().startsWith(next.path() + "/") ? next : first);
    }
}
