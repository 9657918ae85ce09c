package dev.mokuroku.descriptor;

import dev.mokuroku.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/// What is wrong with a file, one of its documents, or one entity.
///
/// @param document index of the YAML document within the file, from 0; -1 for the whole file
/// @param line in the file, from 1; 0 where unknown
/// @param column from 1; 0 where unknown
/// @param field JSON pointer to the field (`/spec/owner`), or `""`
/// @param message what was expected and what was found
/// @param entity the entity concerned; null where the document has no readable kind and name
public record DescriptorProblem(
        Kind kind,
        int document,
        int line,
        int column,
        String field,
        String message,
        @Nullable EntityRef entity) {
    public enum Kind {
        /// The source could not read the file.
        UNREADABLE,
        /// Over a limit: size, documents, depth, aliases.
        LIMIT,
        /// Not YAML.
        SYNTAX,
        /// YAML, but not a valid entity.
        INVALID,
        /// A Location names what is not there, or cannot be read.
        TARGET,
        /// Another location claims the same entity.
        CONFLICT,
        /// The entity is valid, but something in it will not work.
        WARNING
    }

    /// Whether the entity is read as it is written all the same.
    public boolean isWarning() {
        return kind == Kind.WARNING;
    }

    /// Another file defines the entity, and keeps it.
    public static DescriptorProblem conflict(EntityRef ref, String holder) {
        String message = "%s is already defined by %s, which keeps it".formatted(ref, holder);
        return new DescriptorProblem(Kind.CONFLICT, -1, 0, 0, "/metadata/name", message, ref);
    }

    public static DescriptorProblem ofFile(Kind kind, String message) {
        return new DescriptorProblem(kind, -1, 0, 0, "", message, null);
    }
}
