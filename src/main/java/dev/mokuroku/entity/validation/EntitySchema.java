package dev.mokuroku.entity.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.KindDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of the JSON Schemas under `schema/`, or that of a feature's kind, compiled once. May be used by any thread.
final class EntitySchema {
    private static final String BASE_URI = "https://mokuroku.dev/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, registry -> registry.schemas(EntitySchema::textOf));

    private final Schema schema;

    private EntitySchema(Schema schema) {
        this.schema = schema;
    }

    static EntitySchema named(String name) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE_URI + "schema/" + name + ".json"));
        schema.initializeValidators();
        return new EntitySchema(schema);
    }

    /// Its relative references lead to the schemas under `schema/`.
    static EntitySchema of(KindDefinition kind) {
        SchemaLocation location = SchemaLocation.of(BASE_URI + "schema/kind-" + kind.kind() + ".json");
        Schema schema = REGISTRY.getSchema(location, kind.schema(), InputFormat.JSON);
        schema.initializeValidators();
        return new EntitySchema(schema);
    }

    /// Found where this class is, whichever thread asks: the library would look where the thread does, and in
    /// development a thread of the common pool does not look here.
    private static @Nullable String textOf(String uri) {
        if (!uri.startsWith(BASE_URI)) {
            return null;
        }
        try (InputStream text = EntitySchema.class.getResourceAsStream(uri.substring(BASE_URI.length() - 1))) {
            return text == null ? null : new String(text.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The error that ajv would report first: ajv checks a whole object (its required and unknown fields)
    /// before the object's fields, and this library checks the fields first.
    Optional<SchemaError> firstError(JsonNode json) {
        return first(schema.validate(json)).map(SchemaError::of);
    }

    /// As [#firstError], of a kind that Backstage does not have. Says rather that a field is unknown than that another
    /// one is missing: it is often the other one, misspelt.
    Optional<Violation> firstErrorOfOwnKind(JsonNode json) {
        List<Error> errors = schema.validate(json);
        return first(errors)
                .map(first -> errors.stream()
                        .filter(error -> error.getKeyword().equals("additionalProperties"))
                        .filter(error -> error.getInstanceLocation().equals(first.getInstanceLocation()))
                        .findFirst()
                        .orElse(first))
                .map(error -> OwnKindError.of(error, schema.getSchemaNode()));
    }

    private static Optional<Error> first(List<Error> errors) {
        return errors.stream().reduce((first, next) -> pathOf(first).startsWith(pathOf(next) + "/") ? next : first);
    }

    private static String pathOf(Error error) {
        return error.getInstanceLocation().toString();
    }
}
