package dev.mokuroku.entity.kind;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A kind that a feature adds to those of Backstage. The feature publishes it as a bean of this type.
///
/// @param kind as written in descriptors: `Scorecard`
/// @param apiVersions the `apiVersion`s of the kind: `mokuroku.dev/v1alpha1`
/// @param schema text of a JSON Schema (draft 7) for the whole entity. Its properties stand in the order in which
///     errors are reported. `common.json#/definitions/…` may be referenced
/// @param relations the fields of the spec that name other entities
/// @param check what a JSON Schema cannot express. Runs on entities that the schema accepts. Its violation names the
///     field at the start of the message: `/spec/packages/0 must be a package URL`
public record KindDefinition(
        String kind,
        List<String> apiVersions,
        String schema,
        List<RelationRule> relations,
        Function<Entity, Optional<Violation>> check) {
    public KindDefinition {
        apiVersions = List.copyOf(apiVersions);
        relations = List.copyOf(relations);
    }

    /// Of a kind whose schema says everything.
    public KindDefinition(String kind, List<String> apiVersions, String schema, List<RelationRule> relations) {
        this(kind, apiVersions, schema, relations, _ -> Optional.empty());
    }

    /// Reads the schema from the class path.
    ///
    /// @param owner a class of the feature, whose class loader finds the schema
    /// @param path of the schema, from the root of the class path: `/dev/mokuroku/scorecard/scorecard.json`
    /// @throws IllegalArgumentException if there is no such resource
    public static String schemaOf(Class<?> owner, String path) {
        try (InputStream text = owner.getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalArgumentException("The class path of %s has no schema %s".formatted(owner, path));
            }
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
